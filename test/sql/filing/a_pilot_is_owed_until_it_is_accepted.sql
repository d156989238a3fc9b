-- SPDX-License-Identifier: Apache-2.0
-- X34: a pilot that is accepted owes no further quarter, and owes it again if the
-- acceptance is voided; a later update settles an earlier one, late only if its
-- day is over [34].
\ir ../helper_filing.sql
select plan(9);
select t.who('U500103', 'clerk') as a, t.who('D07', 'reviewer') as o,
    t.person('D07', 'reviewer', '{pilot_update}') as adm \gset
create function t.stands(unit text, p bigint) returns text language sql as $$
	select string_agg(concat_ws(' ', period, state, case when late then 'late' end), ', ' order by period)
	from filing.obligation x where x.unit = stands.unit and x.subject = p $$;
select t.pilot_in_force() as p \gset
select ops.clock_set('2023-06-12 09:00+08'), filing.obligation_roll('2023Q2') \gset x
select is(t.stands('U500103', :p), '2023Q1 open, 2023Q2 open', 'the first quarter is overdue, the second is owed');
select t.made(:'a', 'pilot_update', t.update_body('{"acceptance": "accepted", "progress": "completed",
    "acceptance_date": "2023-06-01"}'), t.owed('U500103', :p)) as e \gset
select t.attach(:'a', :e, 'acceptance_evidence') as x \gset
select t.move(:'a', :e, 'submit'), t.move(t.who('U500103', 'reviewer'), :e, 'approve'),
    t.move(t.who('D30', 'clerk'), :e, 'approve'), t.move(:'o', :e, 'approve') \gset x
select is(t.stands('U500103', :p), '2023Q1 met late, 2023Q2 waived', 'accepted with the first, the second lapses');
select is(t.stands('U500105', :p), '2023Q1 open, 2023Q2 open', 'for this district alone');
select t.move(:'o', :e, 'void', '{"note": "误报"}') as x \gset
select is(t.stands('U500103', :p), '2023Q1 open late, 2023Q2 open', 'the acceptance voided, both are owed again');

-- a granted day that is not over
select t.owed('U500105', :p) as early, t.owed('U500105', :p, '2023Q2') as ob \gset
create function t.ask(o bigint, due text) returns text language sql as $$
	select t.said(t.act(t.who('U500105', 'clerk'), 'extension_create', jsonb_build_object('path', jsonb_build_object('id', o::text),
	    'body', jsonb_build_object('reason', '等待验收', 'due', due)))) $$;
select is(t.ask(:ob, '2023-09-28'), '201', 'a later day is asked for');
select is(t.said(t.act(:'adm', 'extension_decide', jsonb_build_object('path', jsonb_build_object('id',
    (select max(extension)::text from filing.extension)), 'body', '{"decision": "grant"}'::jsonb))), '200', 'and granted');
select ops.clock_set('2023-09-12 09:00+08'), filing.obligation_roll('2023Q3') \gset x
select t.update_in_force('U500105', :p, '{}', '2023Q3') as f \gset
select is(t.stands('U500105', :p), '2023Q1 waived late, 2023Q2 waived, 2023Q3 met',
    'the third settles both: the one whose granted day is ahead was never late');
select is((select filing.timeliness(x) from filing.obligation x where obligation = :ob), 'waived', 'and counts as such');
select is((select filing.timeliness(x) from filing.obligation x where obligation = :early), 'late', 'the other does not');
select * from finish();
rollback;
