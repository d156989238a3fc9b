-- SPDX-License-Identifier: Apache-2.0
-- select * from org.grant_end(a, '{"path": {"id": "12"}}');
-- Works from the next call on; by the security administrator, never on oneself.
create or replace function org.grant_end(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	g	org.grant_;
begin
	perform org.duty_of(a, 'security_admin');
	select * into g from org.grant_ t
	where t.grant_id = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	elsif g.ended_at is not null then
		perform ops.refuse('conflict', '{"detail": "授权已经终止"}');
	elsif g.account = a.account then
		perform ops.refuse('forbidden',
		    '{"detail": "不能终止自己的授权"}');
	end if;
	perform org.administrator_stays(g.grant_id);
	update org.grant_ t set ended_at = clock_timestamp(),
	    ended_by = a.account where t.grant_id = g.grant_id;
	perform org.tell(jsonb_build_object('account', g.account));
	perform ops.audit_note(jsonb_build_object('account', g.account,
	    'unit', g.unit, 'role', g.role));
	return ops.done(204);
end
$$;
alter function org.grant_end(org.actor, jsonb) owner to rr_owner;
revoke all on function org.grant_end(org.actor, jsonb) from public;
grant execute on function org.grant_end(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('grant_end', 'org.grant_end', false, false, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
