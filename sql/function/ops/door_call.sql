-- SPDX-License-Identifier: Apache-2.0
-- select ops.door_call(d, a, '{"body": {"module": "pilot"}}') into ans;
-- Runs one write door.  A refusal or a broken constraint undoes what the door
-- did and becomes the answer; what a second try may cure (40001, 40P01) and
-- what nobody foresaw goes up and undoes the whole act.
create or replace function ops.door_call(d ops.door, a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	ans	ops.answer;
	message	text;
	extra	text;
	name	text;
begin
	if a.must_change and not d.must_change then
		return ops.refused('password_change_required');
	end if;
	begin
		execute format('select * from %s($1, $2)', d.door)
		into ans using a, args;
	exception
	when sqlstate 'RF001' then
		get stacked diagnostics message = message_text,
		    extra = pg_exception_detail;
		return ops.refused(message,
		    coalesce(nullif(extra, ''), '{}')::jsonb);
	when integrity_constraint_violation or data_exception
	    or lock_not_available then
		get stacked diagnostics name = constraint_name;
		return ops.refused(ops.violation(sqlstate, name));
	end;
	if (ans.status is null) = (ans.code is null) then
		raise exception 'door % gave no answer', d.door;
	end if;
	return ans;
end
$$;
alter function ops.door_call(ops.door, org.actor, jsonb) owner to rr_owner;
revoke all on function ops.door_call(ops.door, org.actor, jsonb) from public;
grant execute on function ops.door_call(ops.door, org.actor, jsonb)
	to rr_writer;
