-- SPDX-License-Identifier: Apache-2.0
-- X35: what the report of a later period settled for an earlier one stands open or
-- late again, as it did, once no later one is in force, in whatever order they are
-- voided; what something else settled does not.
\ir ../helper_assigned.sql
select plan(32);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('U500105', 'clerk') as b,
    t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o, t.person('D07', 'reviewer', '{pilot_update}') as adm \gset
create function t.owe(u text, s bigint) returns text language sql as $$
	select string_agg(concat_ws(' ', right(period, 2), state, case when filed_on is not null then to_char(filed_on, 'mm-dd') end,
	    filing.timeliness(o)), ', ' order by period) from filing.obligation o where unit = u and subject = s $$;
create function t.voided(e bigint) returns text language sql as $$
	select t.move(t.who('D07', 'reviewer'), e, 'void', '{"note": "误报"}') $$;
-- one with something new in it, approved
create sequence t.nth;
create function t.through(u text, s bigint, p text) returns bigint language sql as $$
	select t.update_in_force(u, s, jsonb_build_object('work_done', nextval('t.nth') || '.召开会议。'), p) $$;
create function t.fact(u text, s bigint, p text) returns text language sql as $$
	select string_agg(concat_ws(' ', entry, late), ', ') from ledger.timeliness
	where unit = u and subject = s and period = p and upper_inf(in_force) $$;

-- 103 filed in time and lies with the department, 105 filed nothing, 106 was
-- approved, 107 was excused by the office
select t.pilot_in_force('{"scope_units": ["U500103", "U500105", "U500106", "U500107", "U500108"]}') as p \gset
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as u \gset
select t.move(:'a', :u, 'submit'), t.move(:'ar', :u, 'approve') \gset x
select t.update_in_force('U500106', :p) as w \gset
select t.said(t.act(:'adm', 'obligation_waive', jsonb_build_object('path', jsonb_build_object('id', t.owed('U500107', :p)::text),
    'body', '{"reason": "停工"}'::jsonb))) as x \gset
select ops.clock_set('2023-06-12 09:00+08'), filing.obligation_roll('2023Q2') \gset x
select t.through(x, :p, '2023Q2') from unnest('{U500103,U500105,U500106,U500107,U500108}'::text[]) x \g /dev/null
create function t.of(u text, s bigint, p text) returns bigint language sql as $$
	select entry from filing.entry where unit = u and subject = s and period = p and module like '%_update'
	and in_force_version is not null $$;
select is(t.owe('U500103', :p) || '; ' || t.owe('U500105', :p), 'Q1 waived 03-20 waived, Q2 met 06-12 on_time; '
    'Q1 waived late, Q2 met 06-12 on_time', 'a later report settles the earlier');
select is((select overtaken_by from filing.obligation where obligation = t.owed('U500103', :p)), t.of('U500103', :p, '2023Q2'),
    'and it is known which');
select is((select overtaken_by from filing.obligation where obligation = t.owed('U500107', :p)), null, 'not what the office excused');

-- the only later one is voided
select is(t.voided(t.of(x, :p, '2023Q2')), '200', 'voided: ' || x) from unnest('{U500103,U500105,U500106,U500107}'::text[]) x;
select is(t.owe('U500103', :p), 'Q1 open 03-20 on_time, Q2 open pending', 'both are owed again, and what was filed in time was');
select is(t.owe('U500105', :p), 'Q1 open late, Q2 open pending', 'what was late stands late');
select is(t.owe('U500106', :p), 'Q1 met 03-20 on_time, Q2 open pending', 'what was approved stays met');
select is(t.owe('U500107', :p), 'Q1 waived waived, Q2 open pending', 'what was excused stays so');
select is((select string_agg(h ->> 'kind', ' ' order by n) from jsonb_array_elements(t.read(:'a', 'filing.obligation_get',
    jsonb_build_object('path', jsonb_build_object('id', t.owed('U500103', :p)))) -> 'history') with ordinality x (h, n)),
    'opened taken_back owed_again', 'its history says both');
select is((select text from ops.notice where unit = 'U500103' and role = 'clerk' order by notice desc limit 1),
    '更晚期次的更新已作废，仍须报送：城市更新试点（2023年第一季度）', 'and its people are told');
select is((select count(*) from ops.notice where unit = 'U500106' and text like '更晚期次的更新已作废%'), 0::bigint, 'nobody else');
select t.through('U500103', :p, '2023Q1') as again \gset
select is(t.owe('U500103', :p), 'Q1 met 03-20 on_time, Q2 open pending', 'it is reported anew, by the day on which it was');
select t.through('U500105', :p, '2023Q2') as v2 \gset
select is(t.owe('U500105', :p), 'Q1 waived late, Q2 met 06-12 on_time', 'or settled once more, late for ever');

-- changed, returned and approved again: it is in force all the while
select t.move(:'b', :v2, 'revise'), t.move(:'b', :v2, 'submit'),
    t.move(t.who('U500105', 'reviewer'), :v2, 'return', '{"reason_code": "wording", "note": "改"}') \gset x
select is(t.owe('U500105', :p), 'Q1 waived late, Q2 met 06-12 on_time', 'a change that is returned settles and owes nothing');
select t.move(:'b', :v2, 'submit', '{"note": "改好"}'), t.move(t.who('U500105', 'reviewer'), :v2, 'approve'), t.move(:'d', :v2, 'approve') \gset x
select is(t.move(:'o', :v2, 'approve'), '200', 'one that is approved') ;
select is(t.voided(:v2) || ' ' || t.owe('U500105', :p), '200 Q1 open late, Q2 open pending', 'leaves it to be voided like any');

-- two later ones, voided either way: 103 the newer first, 105 the older first
select t.through('U500103', :p, '2023Q2') as x \gset
select t.through('U500105', :p, '2023Q2') as x \gset
select ops.clock_set('2023-09-12 09:00+08'), filing.obligation_roll('2023Q3') \gset x
select t.through('U500105', :p, '2023Q3') as n3, t.through('U500108', :p, '2023Q3') as m3 \gset
select is(t.owe('U500105', :p), 'Q1 waived late, Q2 met 06-12 on_time, Q3 met 09-12 on_time', 'two in force');
select is(t.voided(t.of('U500105', :p, '2023Q2')) || ' ' || t.owe('U500105', :p), '200 Q1 waived late, Q2 waived late, Q3 met 09-12 on_time',
    'the older voided, the newer settles both: nobody can report for them');
select is(t.voided(:n3) || ' ' || t.owe('U500105', :p), '200 Q1 open late, Q2 open late, Q3 open pending', 'then that: all three are owed');
select is(t.voided(:m3) || ' ' || t.owe('U500108', :p), '200 Q1 waived late, Q2 met 06-12 on_time, Q3 open pending',
    'the newer voided, the older still settles');
select is(t.voided(t.of('U500108', :p, '2023Q2')) || ' ' || t.owe('U500108', :p), '200 Q1 open late, Q2 open late, Q3 open pending',
    'then that: the same');

-- who is asked no more stays settled
select t.through('U500108', :p, '2023Q3') as m4 \gset
select is(t.owe('U500108', :p), 'Q1 waived late, Q2 waived late, Q3 met 09-12 on_time', 'one for all');
update org.unit set in_force = daterange(lower(in_force), '2023-09-12') where unit = 'U500108';
select is(t.voided(:m4) || ' ' || split_part(t.owe('U500108', :p), ', Q3', 1), '200 Q1 waived late, Q2 waived late', 'a unit that is no more reports nothing');

-- work that is assigned: the first report, and whether it was in time is a fact
select ops.clock_set('2023-09-13 09:00+08') as x \gset
select t.assigned('demand_task', t.rows('U500103 2023-09-28', 'D30 2023-09-28')) as e \gset
select t.filed('U500103', :e, '2023Q3') as f \gset
select ops.clock_set('2023-12-12 09:00+08') as x \gset
select count(filing.obligation_open('demand_task_update', x, :e, '2023Q4')) from unnest('{U500103,D30}'::text[]) x \gset x_
select t.reported('U500103', :e, '2023Q4') as f4, t.reported('D30', :e, '2023Q4') as h4 \gset
select is(t.owe('U500103', :e) || '; ' || t.owe('D30', :e), 'Q3 waived 09-13 waived, Q4 met 12-12 on_time; Q3 waived late, Q4 met 12-12 on_time',
    'list items go by the same');
select is(t.move(t.admin(), :f4, 'void', '{"note": "误报"}') || ' ' || t.move(t.admin(), :h4, 'void', '{"note": "误报"}'), '200 200', 'both are voided');
select is(t.owe('U500103', :e) || '; ' || t.owe('D30', :e), 'Q3 open 09-13 on_time, Q4 open pending; Q3 open late, Q4 open pending',
    'the first report is owed again');
select is(t.fact('U500103', :e, '2023Q3'), :f || ' f', 'that it had come in time stays true');
select t.reported('U500103', :e, '2023Q3') as f3 \gset
select is(t.fact('U500103', :e, '2023Q3') || ' ' || t.owe('U500103', :e), :f3 || ' f Q3 met 09-13 on_time, Q4 open pending', 'of the one that now answers it, too');
select is((select string_agg(c::text, '; ') from ops.checks() c where "check" <> 'org.check_power'), null, 'all of it agrees');
select * from finish();
rollback;
