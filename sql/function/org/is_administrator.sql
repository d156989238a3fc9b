-- SPDX-License-Identifier: Apache-2.0
-- select org.is_administrator('auditor');	-- true: one of the three
create or replace function org.is_administrator(role org.role)
returns boolean
language sql immutable
as $$
	select role in ('system_admin', 'security_admin', 'auditor')
$$;
alter function org.is_administrator(org.role) owner to rr_owner;
revoke all on function org.is_administrator(org.role) from public;
grant execute on function org.is_administrator(org.role) to
	rr_writer, rr_reader;
