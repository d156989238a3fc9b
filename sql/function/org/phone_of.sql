-- SPDX-License-Identifier: Apache-2.0
-- select org.phone_of(7);	-- the number in force, or the last one that was
create or replace function org.phone_of(account bigint)
returns text
language plpgsql stable
as $$
begin
	return (select p.phone from org.phone p where p.account = $1
	order by upper(p.in_force) desc nulls first limit 1);
end
$$;
alter function org.phone_of(bigint) owner to rr_owner;
revoke all on function org.phone_of(bigint) from public;
grant execute on function org.phone_of(bigint) to rr_writer;
