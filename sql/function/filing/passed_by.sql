-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.passed_by(17);	-- account | unit | role
-- Who had approved the round that was returned last.
create or replace function filing.passed_by(p_entry bigint)
returns table (account bigint, unit text, role org.role)
language sql stable
as $$
	select distinct v.account, v.unit, v.role
	from filing.event v
	where v.entry = p_entry and v.action = 'approve' and v.eyes
	and v.round = (select r.round from filing.event r
	    where r.entry = p_entry and r.action = 'return'
	    order by r.event desc limit 1)
$$;
alter function filing.passed_by(bigint) owner to rr_owner;
revoke all on function filing.passed_by(bigint) from public;
grant execute on function filing.passed_by(bigint) to rr_writer;
