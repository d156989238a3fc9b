-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(17);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select :report as first, :'scored' as before_ \gset
select t.said(t.act(:'boss', 'report_publish', t.path(:first))) as said \gset
select t.at('2023-05-08 09:00+08');
select t.achievement('U500103', 'N4', '2023-03-01',
    '{"matter": "更正后的事项"}', :national, 2);
select t.achievement('U500106', 'N4', '2023-03-01') as late_ \gset
select t.void('achievement', :media);
select t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "一条成效认定有误"}}') as made \gset
select is(t.said(:'made'), '202', 'a correction with its reason');
select t.job(:'made') as job \gset
\ir ../freeze.sql
create function t.meta(caller text, report bigint, key text) returns text
language sql as $$
	select t.read('report_get', caller, t.path(report)) ->> key $$;
select is(t.meta(:'maker', :report, 'revision') || ' '
    || t.meta(:'maker', :report, 'corrects') || ' '
    || t.meta(:'maker', :report, 'reason'), '2 true 一条成效认定有误',
    'the second revision says what it is');
select is((select document from report.report where report = :first),
    :'before_', 'the first is as it was');
create function t.num(report bigint, indicator text, unit text) returns text
language sql as $$
	select (document::json #> array['inputs', indicator, unit]) ->> 'num'
	from report.report r where r.report = num.report $$;
select is(t.num(:first, 'media', 'U500104') || t.num(:report, 'media', 'U500104'),
    '10', 'what was voided since is out of the second only');
select is((select l.version from report.report r, report.lines_of(
    r.document::jsonb #> '{inputs,national,U500103}', true) l
    where r.report = :report), 2, 'what was revised counts as it is now');
select is(t.num(:report, 'national', 'U500106'), '0',
    'what was first approved after the window is in neither');
select is((select l.reason from report.report r, report.lines_of(
    r.document::jsonb #> '{inputs,national,U500106}', false) l
    where r.report = :report), 'approved_late', 'and says why');
select is(t.read('cockpit_district', :'chief') ->> 'report', :first::text,
    'until it is published the cockpit shows the first');
select etag as tag from report.cockpit_district(:'chief', '{}') \gset
select is(t.said(t.act(:'boss', 'report_publish', t.path(:report))), '200',
    'published');
select is(t.read('cockpit_district', :'chief') ->> 'report', :report::text,
    'now the second');
select id as paper from ops.job where kind = 'paper' and args ->> 'report' = :report::text \gset
select t.take(:paper) as token \gset
set local role rr_worker;
select report.paper_source(:paper, :'token') -> 'edition' as edition \gset
reset role;
select is(:'edition'::jsonb, report.edition_changes(r)::jsonb, 'its files say in what it differs')
from report.report r where r.report = :report;
select cmp_ok((:'edition'::json ->> 'differ')::int, '>', 0, 'and it does');
select isnt((select etag from report.cockpit_district(:'chief', '{}')), :'tag',
    'under another tag');
select is((select a.body::jsonb from report.answer a
    where a.answer = 'cockpit report ' || :report
    and a.etag = report.cockpit_tag((select r from report.report r
        where r.report = :report))),
    (select report.cockpit_of(r.document::jsonb, 'published', r.report,
        r.frozen_at)::jsonb from report.report r where r.report = :report),
    'what every screen reads was made once, when it was published');
select is((select string_agg(i ->> 'revision' || ' ' || (i ->> 'current'), ', ')
    from json_array_elements(t.read('report_list', :'chief') -> 'items') i),
    '2 true, 1 false', 'the list shows both and which is current');
select is((select jsonb_agg(v -> 'stored' order by r) || jsonb_agg(v -> 'ledger')
    from unnest(array[:first, :report]::bigint[]) r,
    lateral (select t.read('report_verify', :'chief', t.path(r))::jsonb) x(v)),
    '[true, true, true, true]', 'and both are verified');
select is((select string_agg(concat_ws(' ', p ->> 'revision', p ->> 'cause_label',
    p ->> 'reason'), ', ') from json_array_elements(t.read('report_trend', :'clerk')
    -> 'points') p), '2 数据有误 一条成效认定有误', 'and a line over the periods says why');
select * from finish();
rollback;
