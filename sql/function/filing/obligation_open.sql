-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligation_open('pilot_update', 'U500101', 17, '2023Q2');
-- perform filing.obligation_open('bottleneck_update', 'D18', 23, '2023Q1',
--     '2023-02-28');
-- Once per unit, subject (null: about no filing) and period, however often it is
-- distributed; due by the
-- end of the period unless a day is named.  One that was waived since the unit
-- was taken out is owed again, as if it were new; one that the office waived
-- (免报) stays waived.  A module that is switched off asks for nothing.  True: it
-- is new.
create or replace function filing.obligation_open(p_module text, p_unit text,
    p_subject bigint, p_period text, p_due date default null)
returns boolean
language plpgsql volatile
as $$
begin
	insert into filing.obligation (module, unit, subject, period, due,
	    opened_at)
	select m.module, p_unit, p_subject, p_period,
	    coalesce(p_due, ops.period_end(p_period)), ops.now()
	from flow.module m where m.module = p_module and m.online
	on conflict on constraint obligation_once do update
	set state = 'open', entry = null, closed_at = null, filed_on = null,
	    extension = null, due_original = null, due = excluded.due
	where obligation.state = 'waived'
	and not exists (select from filing.waiver w
	    where w.obligation = obligation.obligation);
	return found;
end
$$;
alter function filing.obligation_open(text, text, bigint, text, date)
	owner to rr_owner;
revoke all on function filing.obligation_open(text, text, bigint, text, date)
	from public;
grant execute on function filing.obligation_open(text, text, bigint, text,
	date) to rr_writer;
