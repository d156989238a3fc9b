-- SPDX-License-Identifier: Apache-2.0
-- perform ops.audit_note('{"grant": 7, "role": "clerk"}');
-- What the audit row of the running act shall say besides; kept only when the
-- act is done.  Never a phone number, a hash or a body.
create or replace function ops.audit_note(detail jsonb)
returns void
language plpgsql
as $$
begin
	perform set_config('rr.audit', (coalesce(nullif(current_setting(
	    'rr.audit', true), ''), '{}')::jsonb || detail)::text, true);
end
$$;
alter function ops.audit_note(jsonb) owner to rr_owner;
revoke all on function ops.audit_note(jsonb) from public;
grant execute on function ops.audit_note(jsonb) to rr_writer;
