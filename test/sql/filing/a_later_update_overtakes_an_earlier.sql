-- SPDX-License-Identifier: Apache-2.0
-- X35: an update that a later period's has overtaken ends where it lies; what it
-- answered is settled by the day it was filed, and nobody is late for the time that
-- reviewers took.
\ir ../helper_assigned.sql
select plan(27);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('U500105', 'clerk') as b,
    t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o \gset
create function t.lies(e bigint) returns text language sql as $$
	select concat_ws(' ', state, coalesce(desk_unit, '-'), discarded) from filing.entry where entry = e $$;
create function t.last(e bigint) returns text language sql as $$
	select concat_ws(' ', action, note, related) from filing.event where entry = e order by event desc limit 1 $$;
create function t.last_told(e bigint) returns text language sql as $$
	select concat_ws(' ', unit, text) from filing.entry join ops.notice using (entry, unit) where entry = e order by notice desc limit 1 $$;
create function t.owe(u text, s bigint, p text) returns text language sql as $$
	select concat_ws(' ', state, filed_on, case when late then 'late' end, filing.timeliness(o), extension)
	from filing.obligation o where unit = u and subject = s and period = p $$;
create function t.fact(u text, s bigint, p text) returns text language sql as $$
	select string_agg(concat_ws(' ', entry, version, late), ', ') from ledger.timeliness
	where unit = u and subject = s and period = p and upper_inf(in_force) $$;

-- pilots: one lies with the department, one came back from it, one is a draft
select t.pilot_in_force('{"scope_units": ["U500103", "U500105", "U500106"]}') as p \gset
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as u \gset
select t.move(:'a', :u, 'submit'), t.move(:'ar', :u, 'approve') \gset x
select t.made(:'b', 'pilot_update', t.update_body(), t.owed('U500105', :p)) as v \gset
select t.move(:'b', :v, 'submit'), t.move(t.who('U500105', 'reviewer'), :v, 'approve'),
    t.move(:'d', :v, 'return', '{"reason_code": "wording", "note": "改"}') \gset x
select t.made(t.who('U500106', 'clerk'), 'pilot_update', t.update_body(), t.owed('U500106', :p)) as w \gset
select ops.clock_set('2023-06-12 09:00+08'), filing.obligation_roll('2023Q2') \gset x
select t.update_in_force('U500103', :p, '{}', '2023Q2') as u2, t.update_in_force('U500105', :p, '{}', '2023Q2') as v2,
    t.update_in_force('U500106', :p, '{}', '2023Q2') as w2 \gset
select is(t.lies(:u), 'voided - f', 'what lay with the department is on no desk');
select is(t.last(:u), 'void 已由更晚期次的更新代替 ' || :u2, 'and says why, and by which');
select is(t.last_told(:u), 'U500103 已由更晚期次的更新代替，不再报送：' || (select title from filing.entry where entry = :u),
    'its unit is told');
select is(t.owe('U500103', :p, '2023Q1'), 'waived 2023-03-20 waived', 'filed in time, it is settled and not late');
select is(t.owe('U500105', :p, '2023Q1'), 'waived 2023-03-20 waived', 'nor is what came back from above');
select is(t.lies(:v), 'voided - f', 'which ends too');
select is(t.owe('U500106', :p, '2023Q1'), 'waived late late', 'what was never filed was late');
select is(t.lies(:w) || ' ' || t.last_told(:w), 'voided - f U500106 已由更晚期次的更新代替，不再报送：'
    || (select title from filing.entry where entry = :w), 'and its draft does not vanish without a word');
select is((select string_agg(h ->> 'kind', ' ' order by n) from jsonb_array_elements(t.read(:'a', 'filing.obligation_get',
    jsonb_build_object('path', jsonb_build_object('id', t.owed('U500103', :p)))) -> 'history') with ordinality x (h, n)),
    'opened submit approve void taken_back', 'the history of what was owed tells it all');
select is(t.move(:'d', :u, 'approve'), 'wrong_stage', 'the department cannot go on with it');

-- the later one voided: both are owed again, the earlier by the day it was filed
select is(t.move(:'o', :u2, 'void', '{"note": "误报"}'), '200', 'the later one is voided');
select is(t.owe('U500103', :p, '2023Q2') || ', ' || t.owe('U500103', :p, '2023Q1'), 'open pending, open 2023-03-20 on_time',
    'its period is owed again, and so is the earlier one');
select is((select count(*) from ledger.pilot_state where unit = 'U500103' and pilot = :p and upper_inf(in_force)), 0::bigint,
    'what was never approved is not in force');
select t.update_in_force('U500103', :p, '{}', '2023Q2') as u3 \gset
select is(t.owe('U500103', :p, '2023Q2') || ', ' || t.owe('U500103', :p, '2023Q1'), 'met 2023-06-12 on_time, waived 2023-03-20 waived',
    'and reported anew');

-- list items: whether it was in time is a fact that reports count
select ops.clock_set('2023-03-21 09:00+08') as x \gset
select t.assigned('demand_task', t.rows('U500103 2023-03-28', 'U500105 2023-03-28', 'D30 2023-03-28')) as e \gset
select t.filed('U500103', :e, '2023Q1') as f \gset
select t.begun('D30', :e, '2023Q1') as h \gset
select ops.clock_set('2023-04-10 09:00+08') as x \gset
select t.filed('U500105', :e, '2023Q1') as g \gset
select ops.clock_set('2023-06-12 09:00+08') as x \gset
select count(filing.obligation_open('demand_task_update', x, :e, '2023Q2'))
    from unnest('{U500103,U500105,D30}'::text[]) x \gset x_
select t.reported('U500103', :e, '2023Q2') as f2, t.reported('U500105', :e, '2023Q2') as g2, t.reported('D30', :e, '2023Q2') as h2 \gset
select is(t.lies(:f) || ', ' || t.lies(:g) || ', ' || t.lies(:h), 'voided - f, voided - f, voided - f', 'all three end');
select is(t.owe('U500103', :e, '2023Q1'), 'waived 2023-03-21 waived', 'one filed by its day');
select is(t.owe('U500105', :e, '2023Q1'), 'waived 2023-04-10 late late', 'one after it');
select is(t.owe('D30', :e, '2023Q1'), 'waived late late', 'one never');
select is(t.fact('U500103', :e, '2023Q1'), :f || ' 1 f', 'the first counts as in time');
select is(t.fact('U500105', :e, '2023Q1'), :g || ' 1 t', 'the second as late');
select is(t.fact('D30', :e, '2023Q1'), null, 'the third is missing');
select is(t.move(t.admin(), :f2, 'void', '{"note": "误报"}'), '200', 'the later one is voided');
select is(t.fact('U500103', :e, '2023Q2'), null, 'and counts no more');
select is(t.fact('U500103', :e, '2023Q1'), :f || ' 1 f', 'that the earlier was in time stays true');

-- a change of what was approved is dropped, what was approved stays
select t.move(t.who('U500105', 'clerk'), :g2, 'revise'), t.move(t.who('U500105', 'clerk'), :g2, 'submit') \gset x
select ops.clock_set('2023-09-12 09:00+08'), filing.obligation_roll('2023Q3') \gset x
select t.reported('U500105', :e, '2023Q3', '{"progress_detail": "1.印发方案"}') as g3 \gset
select is((select t.lies(:g2) || ' ' || (version = in_force_version) || ' ' || t.last(:g2) from filing.entry where entry = :g2),
    'approved - f true discard 已由更晚期次的更新代替 ' || :g3, 'the change is dropped');
select is(t.owe('U500105', :e, '2023Q2'), 'met 2023-06-12 on_time', 'what it answered stays answered');
select is((select string_agg(c::text, '; ') from ops.checks() c where "check" <> 'org.check_power'), null, 'all of it agrees');
select * from finish();
rollback;
