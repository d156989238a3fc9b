-- SPDX-License-Identifier: Apache-2.0
-- Updates are owed by what flow.hook.owes says, quarter or two months (X34, X35).
\ir ../helper_filing.sql
select plan(11);
select t.pilot_in_force() as p \gset
create function t.two_months(period text)
returns table (unit text, subject bigint, due date) language sql as $$
	select 'U500103', min(entry), null::date from filing.entry where module = 'pilot'
	union all
	select 'U500105', min(entry), ops.period_start(two_months.period) + 9 from filing.entry
	where module = 'pilot' $$;
insert into flow.hook (module, owes, owes_every)
values ('project', 't.two_months', 'two_months')
on conflict (module) do update set owes = excluded.owes, owes_every = excluded.owes_every;
create function t.owes() returns text language sql as $$
	select string_agg(unit || ' ' || period || ' ' || due || ' ' || state, ', '
	    order by period, unit) from filing.obligation where module = 'project' $$;
grant usage on schema t to rr_writer;

update flow.hook set owes = null where module not in ('project', 'pilot_update');
select is(filing.obligation_roll('2023Q2'), 2, 'a quarter is not asked of whoever reports every two months');
select is(t.owes(), null, 'so nothing of theirs is owed');
select is(filing.obligation_roll('202302B'), 2, 'two months are, and of nobody else');
select is(t.owes(), 'U500103 202302B 2023-04-30 open, U500105 202302B 2023-03-10 open',
    'by the end of the period, or by the day named');
select is(filing.obligation_roll('202302B'), 0, 'once');
update filing.obligation set state = 'waived' where module = 'project' and unit = 'U500105';
select is(filing.obligation_roll('202302B'), 0, 'what was waived stays waived');

-- by the clock: the last period's, and from twenty days before its end this one's
select ops.clock_set('2023-05-01 09:00+08') as x \gset
select is(filing.obligation_roll(), 0, 'on the first day of a period the last one''s are owed already');
select ops.clock_set('2023-06-10 09:00+08') as x \gset
select is(filing.obligation_roll(), 2, 'a window opens, of both kinds of period');
select is(t.owes(), 'U500103 202302B 2023-04-30 open, U500105 202302B 2023-03-10 waived, '
    || 'U500103 202303B 2023-06-30 open, U500105 202303B 2023-05-10 open', 'each by its own');
select is(filing.obligation_open('project', 'U500105', :p, '202302B', '2023-06-20'), true,
    'one that was waived may be owed again');
select is((select due || ' ' || state from filing.obligation where module = 'project'
    and unit = 'U500105' and period = '202302B'), '2023-06-20 open', 'by another day');
select * from finish();
rollback;
