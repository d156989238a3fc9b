-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.update_next(e);
--	-- U500103 2023Q2 2023-06-10 2023-06-30
-- From which day on each unit can file its next update about e, as things stand: of
-- the period that opens next, or of the one after it for work that was given late.
-- Nothing for a unit that will owe none.  Plan: the owes function, of two periods
-- at most.
create or replace function filing.update_next(e filing.entry)
returns table (unit text, period text, opens date, due date)
language plpgsql stable
as $$
declare
	h	flow.hook;
	first_	text;
begin
	select x.* into h from flow.hook x
	join flow.module m on m.module = x.module and m.online
	where m.parent = (e).module and x.owes is not null;
	if not found or (e).state = 'voided' then
		return;
	end if;
	first_ := ops.period_after(ops.period_owed(h.owes_every));
	return query execute format('select distinct on (w.unit) w.unit,
	    p.period, ops.period_opens(p.period),
	    coalesce(w.due, ops.period_end(p.period))
	    from unnest($1) p (period), %s(p.period) w
	    where w.subject = $2 order by w.unit, p.period', h.owes)
	using array[first_, ops.period_after(first_)], (e).entry;
end
$$;
alter function filing.update_next(filing.entry) owner to rr_owner;
revoke all on function filing.update_next(filing.entry) from public;
grant execute on function filing.update_next(filing.entry) to rr_writer;
