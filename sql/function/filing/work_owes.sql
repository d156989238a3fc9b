-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.work_owes('bottleneck', '2023Q2');	-- unit | subject | due
-- Who owes a report on assigned work in a quarter (R55, R115): every unit whose
-- first was due before it, until one that says 已完成 is approved.
-- Plan: the units in force of one kind of work, a few thousand.
create or replace function filing.work_owes(p_work text, p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query execute format($q$select u.unit, u.%1$I, null::date
	    from ledger.%2$I u
	    left join ledger.%3$I s on s.%1$I = u.%1$I and s.unit = u.unit
	        and upper_inf(s.in_force)
	    where upper_inf(u.in_force) and u.due < ops.period_start($1)
	    and coalesce(s.progress, '') <> 'completed'
	    and coalesce(s.period, '') < $1$q$, p_work, p_work || '_unit',
	    p_work || '_state') using p_period;
end
$$;
alter function filing.work_owes(text, text) owner to rr_owner;
revoke all on function filing.work_owes(text, text) from public;
grant execute on function filing.work_owes(text, text) to rr_writer;
