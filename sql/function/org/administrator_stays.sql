-- SPDX-License-Identifier: Apache-2.0
-- perform org.administrator_stays(12);	-- before a grant ends
-- Each of the three powers keeps somebody who holds it.
create or replace function org.administrator_stays(grant_id bigint)
returns void
language plpgsql
as $$
declare
	g	org.grant_;
begin
	select * into g from org.grant_ t
	where t.grant_id = administrator_stays.grant_id;
	if not org.is_administrator(g.role) then
		return;
	end if;
	-- one after the other: two who leave at once would each see the other
	perform pg_advisory_xact_lock(21074, 4);
	if not exists (select from org.grant_ t
	    join org.account c on c.account = t.account
	    where t.role = g.role and t.grant_id <> g.grant_id
	    and t.account <> g.account
	    and t.ended_at is null and c.disabled_at is null) then
		perform ops.refuse('last_administrator');
	end if;
end
$$;
alter function org.administrator_stays(bigint) owner to rr_owner;
revoke all on function org.administrator_stays(bigint) from public;
grant execute on function org.administrator_stays(bigint) to rr_writer;
