-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_roll();		-- 17 updates newly owed
-- select filing.obligation_roll('202302B');	-- of that period alone
-- By the worker, daily.  Who owes what, each module of updates says itself
-- (flow.hook.owes).  Without a period: of each period, quarter or two months,
-- whose window is open (ops.period_opens), and of the last one,
-- should nobody have called in its days.  What was waived stays waived; units that
-- are no longer there owe nothing.
create or replace function filing.obligation_roll(p_period text default null)
returns int
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	kind	text;
	this	text;
	h	flow.hook;
	newly	int;
	n	int := 0;
begin
	if p_period is null then
		perform filing.obligations_lapse();
		foreach kind in array '{quarter,two_months}'::text[] loop
			this := ops.period_of(ops.today(), kind);
			n := n + filing.obligation_roll(ops.period_of(
			    ops.period_start(this) - 1, kind));
			if ops.today() >= ops.period_opens(this) then
				n := n + filing.obligation_roll(this);
			end if;
		end loop;
		return n;
	end if;
	for h in select t.* from flow.hook t where t.owes is not null
	    and ops.period_of(ops.period_start(p_period), t.owes_every)
	        = p_period
	    order by t.module loop
		execute format('select count(*) filter (where
		    filing.obligation_open($2, w.unit, w.subject, $1, w.due))
		    from %s($1) w join org.unit u on u.unit = w.unit
		        and u.in_force @> ops.today()
		    where not exists (
		        select from filing.obligation o where o.module = $2
		        and o.unit = w.unit and o.period = $1
		        and o.subject is not distinct from w.subject)', h.owes)
		into newly using p_period, h.module;
		n := n + newly;
	end loop;
	return n;
end
$$;
alter function filing.obligation_roll(text) owner to rr_writer;
revoke all on function filing.obligation_roll(text) from public;
grant execute on function filing.obligation_roll(text) to rr_worker;
