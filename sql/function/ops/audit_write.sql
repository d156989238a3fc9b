-- SPDX-License-Identifier: Apache-2.0
-- perform ops.audit_write(a, 'entry_act', 'entry/17', ans, digest, args);
-- In the transaction of the act: no act without its row.  args gives request_id
-- and address; of the answer only status, code and the reasons are kept, and of a
-- step that was refused which one it was.
create or replace function ops.audit_write(a org.actor, route text, object text,
    ans ops.answer, digest text, args jsonb)
returns void
language plpgsql
as $$
declare
	note	jsonb := nullif(current_setting('rr.audit', true), '')::jsonb;
begin
	if ans.code is not null then
		note := nullif(jsonb_strip_nulls(jsonb_build_object('action',
		    args #>> '{body,action}')) || coalesce(ans.body::jsonb,
		    '{}') - 'errors' || coalesce(note, '{}'), '{}');
	end if;
	insert into ops.audit (era, at, request_id, account, session, grant_id,
	    unit, role, route, object, status, code, digest, address, detail)
	values (ops.era(), ops.now(), args ->> 'request_id', a.account,
	    a.session, a.grant_id, a.unit, a.role, audit_write.route,
	    audit_write.object, ans.status, ans.code, audit_write.digest,
	    args ->> 'address', note);
	perform set_config('rr.audit', '', true);
end
$$;
alter function ops.audit_write(org.actor, text, text, ops.answer, text, jsonb)
	owner to rr_owner;
revoke all on function ops.audit_write(org.actor, text, text, ops.answer, text,
	jsonb) from public;
grant execute on function ops.audit_write(org.actor, text, text, ops.answer,
	text, jsonb) to rr_writer;
