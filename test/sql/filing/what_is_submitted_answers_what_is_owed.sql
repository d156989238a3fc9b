-- SPDX-License-Identifier: Apache-2.0
-- R122: whichever draft of the period is submitted answers what is owed, not the
-- one that was begun for it and lies there; another one stands in when it goes.
\ir ../helper_filing.sql
select plan(13);
select t.who('D46', 'clerk') as c, t.who('D12', 'clerk') as p, t.who('D12', 'reviewer') as r, t.who('D07', 'reviewer') as o \gset
create function t.stands(m text, u text) returns text language sql as $$
	select concat_ws(' ', state, entry, filed_on, case when late then 'late' end) from filing.obligation
	where module = m and unit = u and period = '2023Q1' $$;
create function t.ob(m text, u text) returns bigint language sql as $$
	select obligation from filing.obligation where module = m and unit = u and period = '2023Q1' $$;
select filing.obligation_roll() as x \gset

-- a survey begun twice
select t.made(:'c', 'district_survey', t.survey()) as first, t.made(:'c', 'district_survey', '{}', t.ob('district_survey', 'D46')) as second \gset
select is(t.stands('district_survey', 'D46'), 'open ' || :second, 'the draft begun for it is tied to what is owed');
select t.attach(:'c', :first, 'report') as x \gset
select is(t.move(:'c', :first, 'submit'), '200', 'another of the same quarter is submitted');
select is(t.stands('district_survey', 'D46'), format('filed %s 2023-03-20', :first), 'and answers it');
select is(t.discard(:'c', :second), '204', 'the one begun is thrown away');
select is(t.stands('district_survey', 'D46'), format('filed %s 2023-03-20', :first), 'which alters nothing');

-- events: any of the quarter is an answer
select t.made(:'p', 'risk_event', t.risk('{"districts": ["U500103"]}')) as e, t.made(:'p', 'risk_event', t.risk('{"districts": ["U500105"]}')) as f \gset
select t.move(:'p', :e, 'submit'), t.move(:'p', :f, 'submit') \gset x
select is(t.stands('risk_event', 'D12'), format('filed %s 2023-03-20', :e), 'the first that is submitted answers the quarter');
select is(t.move(:'p', :e, 'withdraw'), '200', 'it is taken back');
select is(t.stands('risk_event', 'D12'), format('filed %s 2023-03-20', :f), 'the other, submitted too, stands in');
select is(t.move(:'p', :e, 'submit'), '200', 'submitted again');
select is(t.stands('risk_event', 'D12'), format('filed %s 2023-03-20', :f), 'it answers nothing more');
select ops.clock_set('2023-04-20 09:00+08') as x \gset
select t.move(:'o', :f, 'void', '{"note": "重复"}') as x \gset
select is(t.stands('risk_event', 'D12'), format('filed %s 2023-03-20', :e), 'until the other is voided: by the day on which it was');
select t.move(:'o', :e, 'void', '{"note": "重复"}') as x \gset
select is(t.stands('risk_event', 'D12'), 'open', 'without either it is owed again');
select is((select string_agg(c::text, '; ') from ops.checks() c where "check" <> 'org.check_power'), null, 'all of it agrees');
select * from finish();
rollback;
