-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligation_open('pilot_update', 'U500101', 17, '2023Q2');
-- Once per unit, subject and period, however often it is distributed.  One that
-- was waived since the unit was taken out is owed again.  True: it is new.
create or replace function filing.obligation_open(p_module text, p_unit text,
    p_subject bigint, p_period text)
returns boolean
language plpgsql volatile
as $$
begin
	insert into filing.obligation (module, unit, subject, period, due,
	    opened_at)
	values (p_module, p_unit, p_subject, p_period,
	    ops.period_end(p_period), ops.now())
	on conflict on constraint obligation_once do update
	set state = 'open', entry = null, closed_at = null
	where obligation.state = 'waived';
	return found;
end
$$;
alter function filing.obligation_open(text, text, bigint, text)
	owner to rr_owner;
revoke all on function filing.obligation_open(text, text, bigint, text)
	from public;
grant execute on function filing.obligation_open(text, text, bigint, text)
	to rr_writer;
