-- SPDX-License-Identifier: Apache-2.0
-- select ops.era();	-- 1; the era that new events and audit rows belong to
create or replace function ops.era()
returns int
language plpgsql stable
as $$
begin
	return (select s.era from ops.state s);
end
$$;
alter function ops.era() owner to rr_owner;
revoke all on function ops.era() from public;
grant execute on function ops.era() to rr_writer;
