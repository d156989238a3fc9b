-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_roll();	-- 17 updates newly owed
-- By the worker, daily: every district of every pilot in force that is neither
-- accepted nor ended owes an update of the quarter (X34).  Without a period: of
-- the quarter whose window is open, twenty days before its end (X35), and of the
-- last one, should nobody have called in its days.
create or replace function filing.obligation_roll(p_period text default null)
returns int
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	this	text := ops.period_of(ops.today());
	n	int;
begin
	if p_period is null then
		n := filing.obligation_roll(ops.period_of(
		    ops.period_start(this) - 1));
		if ops.today() >= ops.period_end(this) - 20 then
			n := n + filing.obligation_roll(this);
		end if;
		return n;
	end if;
	select count(*) filter (where filing.obligation_open('pilot_update',
	    u.unit, u.pilot, p_period)) into n
	from ledger.pilot_unit u
	join ledger.pilot p on p.pilot = u.pilot and upper_inf(p.in_force)
	left join ledger.pilot_state s on s.pilot = u.pilot and s.unit = u.unit
	    and upper_inf(s.in_force)
	where upper_inf(u.in_force)
	and u.approved_at < (ops.period_end(p_period) + 1)::timestamp
	    at time zone 'Asia/Shanghai'
	and coalesce(s.acceptance, 'awaiting') not in ('accepted', 'terminated')
	and coalesce(s.period, '') < p_period
	and not exists (select from filing.obligation o
	    where o.module = 'pilot_update' and o.unit = u.unit
	    and o.subject = u.pilot and o.period = p_period);
	return n;
end
$$;
alter function filing.obligation_roll(text) owner to rr_writer;
revoke all on function filing.obligation_roll(text) from public;
grant execute on function filing.obligation_roll(text) to rr_worker;
