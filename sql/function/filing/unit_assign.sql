-- SPDX-License-Identifier: Apache-2.0
-- perform filing.unit_assign(e, 'U500103', '2023-02-28', null);
-- The unit owes its first report by that day, in the period of that day.  p_was:
-- the day it had before; what was owed by then and nobody has begun goes along,
-- and was late if that day was over.
create or replace function filing.unit_assign(e filing.entry, p_unit text,
    p_due date, p_was date)
returns void
language plpgsql volatile
as $$
declare
	m	text := filing.update_module(e.module);
	kind	text := (select h.owes_every from flow.hook h
		    where h.module = m);
	period_	text := ops.period_of(p_due, kind);
begin
	perform filing.obligation_settle(x.obligation)
	from (select o.obligation from filing.obligation o
	    where o.module = m and o.unit = p_unit and o.subject = e.entry
	    and o.period = ops.period_of(p_was, kind) and o.period <> period_
	    and o.state = 'open' and o.entry is null for update) x;
	if not filing.obligation_open(m, p_unit, e.entry, period_, p_due) then
		update filing.obligation set due = p_due, due_original = null,
		    extension = null
		where module = m and unit = p_unit and subject = e.entry
		and period = period_ and state = 'open' and entry is null;
	end if;
	perform filing.notice_units(e, array[p_unit], 'clerk', 'assign',
	    case when p_was is null
	    then format('市委改革办交办，请于%s前首次反馈：%s', p_due, e.title)
	    else format('反馈时限由%s改为%s：%s', p_was, p_due, e.title) end);
end
$$;
alter function filing.unit_assign(filing.entry, text, date, date) owner to
	rr_owner;
revoke all on function filing.unit_assign(filing.entry, text, date, date) from
	public;
grant execute on function filing.unit_assign(filing.entry, text, date, date)
	to rr_writer;
