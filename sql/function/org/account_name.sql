-- SPDX-License-Identifier: Apache-2.0
-- select org.account_name(12);	-- the name, for who reads no account
create or replace function org.account_name(p_account bigint)
returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
	select c.name from org.account c where c.account = p_account
$$;
alter function org.account_name(bigint) owner to rr_owner;
revoke all on function org.account_name(bigint) from public;
grant execute on function org.account_name(bigint) to rr_reader, rr_writer;
