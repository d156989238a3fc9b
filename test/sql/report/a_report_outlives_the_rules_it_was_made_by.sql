-- SPDX-License-Identifier: Apache-2.0
-- R11: a report is published; then a judge's _v3 is written and named by a new rule
-- set, drawn up and published by the office, code lists and the calendar change
-- through their doors, and a report is counted and published under all that.  Both
-- verify, each by its own judge; neither judge may be altered any more.  A fact put
-- in behind its back under an old number is found and named.
\ir ../report_helper.sql
select plan(20);
select t.person('D03', 'system_admin') as admin,
    t.person('D07', 'reviewer', '{pilot,pilot_update}') as keeper \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select :report as first \gset

-- a city-wide promotion counts double from now on
create function ledger.judge_brand_city_v3(h bigint, w ledger.span)
returns setof ledger.verdict language sql stable as $$
	select v.unit, v.entry, v.version, v.counted, v.reason, v.note, v.event,
	    v.num * 2, v.den
	from ledger.judge_brand_v1('C', h, w) v $$;
alter function ledger.judge_brand_city_v3(bigint, ledger.span) owner to rr_owner;
grant execute on function ledger.judge_brand_city_v3(bigint, ledger.span) to rr_reader;
insert into ledger.judge (judge, den, label, modules)
values ('judge_brand_city_v3', 1, '改革经验获全市推广，每件计两件', '{achievement}');
select lives_ok('select report.migrate_end()', 'a _v3 is let in');
select t.at('2023-05-08 09:00+08');
select is(t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')), '201', 'a draft');
select is(t.said(t.act(:'maker', 'rule_set_edit', jsonb_build_object('path',
    '{"rule_set": "2024"}'::jsonb, 'if_match', 1, 'text', jsonb_set(body::jsonb,
    '{pillars,1,indicators,1,judge}', '"judge_brand_city_v3"')::text))), '200',
    'names it') from report.rule_set where id = '2024';
select is(t.said(t.act(:'other', 'rule_set_publish', '{"path": {"rule_set": "2024"},
    "if_match": 2, "body": {"from_period": "2023Q2"}}')), '200', 'and is in force');
select is(t.said(t.act(:'keeper', 'code_put', '{"path": {"list": "track", "code":
    "education"}, "body": {"label": "教育综合改革", "from": "2023-05-08"}}')), '200',
    'a code has another name');
select is(t.said(t.act(:'admin', 'calendar_put', '{"path": {"day": "2023-07-05"},
    "body": {"working": false, "label": "调休"}}')), '204', 'a day of the window is off');
select is(report.window_end(ops.period_end('2023Q2'), 5, true), '2023-07-11 00:00+08'::timestamptz,
    'the window ends later');
select is(t.said(t.act(:'admin', 'calendar_put', '{"path": {"day": "2023-04-07"},
    "body": {"working": false, "label": "调休"}}')), 'fields_invalid',
    'of one that is over no day changes');
select t.achievement('U500103', 'C1', '2023-05-02') as more \gset
select t.at('2023-07-22 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select is(t.said(t.act(:'boss', 'report_publish', t.path(:report))), '200',
    'a report under all of it');
create function t.city(r bigint) returns text language sql as $$
	select concat_ws(' ', rule_set, document::json #>> '{inputs,city,U500103,num}',
	    (select string_agg(substring(k from 'city_v[0-9]'), ',')
	    from json_object_keys(document::json -> 'judges') k where k ~ 'city'))
	from report.report where report = r $$;
select is(array[t.city(:first), t.city(:report)], '{2023-03-31 1 city_v1,2024 4 city_v3}',
    'each was counted by its own judge');
select is(array[t.verified(:'chief', :first), t.verified(:'chief', :report)],
    '{true true [],true true []}', 'and both verify');
create function t.change(name text) returns text language plpgsql as $$
begin
	execute regexp_replace(pg_get_functiondef(name::regprocedure),
	    '\$function\$', '$function$ -- changed' || E'\n');
	perform report.migrate_end();
	return null;
exception when sqlstate 'RF002' then
	return substring(sqlerrm from 'city_v[0-9]');
end $$;
select is(t.change('ledger.judge_brand_city_v3(bigint,ledger.span)'), 'city_v3',
    'the used _v3 may not be altered');
select is(t.change('ledger.judge_brand_city_v1(bigint,ledger.span)'), 'city_v1',
    'nor the _v1 that nothing names now');
select is(t.change('ledger.judge_project_city_v1(bigint,ledger.span)'), null,
    'one that no report used may');
select is(t.said(t.act(:'maker', 'rule_set_edit', '{"path": {"rule_set": "2024"},
    "if_match": 3, "text": "{}"}')), 'rule_set_once_published_never_changes',
    'the rule set stays as well');

-- a fact put in as if it had been approved then
savepoint s;
alter table ledger.achievement disable trigger all;
insert into ledger.achievement
select (x).* from (select jsonb_populate_record(a, jsonb_build_object('entry', 999999,
    'unit', 'U500106')) as x from ledger.achievement a where a.entry = :city) y;
alter table ledger.achievement enable trigger all;
select is(t.verified(:'chief', :first), 'true false [counted city U500106 999999/1, '
    'part facts, part figures, row U500106 999999/1 achievement added]',
    'a fact under an old number is named: counted, and never noted');
select is(t.verified(:'chief', :report) ~ 'counted city U500106 999999/1.*'
    'row U500106 999999/1 achievement added', true, 'by the later report, too');
rollback to s;
alter table ledger.achievement disable trigger all;
insert into ledger.achievement
select (x).* from (select jsonb_populate_record(a, jsonb_build_object('entry', 999999,
    'unit', 'U500106', 'event_date', '2021-03-02')) as x
    from ledger.achievement a where a.entry = :city) y;
alter table ledger.achievement enable trigger all;
select is(t.verified(:'chief', :first), 'true false '
    '[part figures, row U500106 999999/1 achievement added]', 'also one that no judge counts');
select is(t.said(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')), 'reason_required', 'a further edition says why');
select is((select count(*) from report.report), 2::bigint, 'and the two are all there is');
select * from finish();
rollback;
