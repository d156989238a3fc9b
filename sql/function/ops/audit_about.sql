-- SPDX-License-Identifier: Apache-2.0
-- perform ops.audit_about('entry/17');
-- What the running act is about, where that is not what its path names: reading a
-- file is about the filing that has it.
create or replace function ops.audit_about(p_object text)
returns void
language plpgsql
as $$
begin
	perform set_config('rr.about', p_object, true);
end
$$;
alter function ops.audit_about(text) owner to rr_owner;
revoke all on function ops.audit_about(text) from public;
grant execute on function ops.audit_about(text) to rr_writer;
