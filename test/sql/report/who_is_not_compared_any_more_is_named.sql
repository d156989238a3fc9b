-- SPDX-License-Identifier: Apache-2.0
-- X11: a district that was merged is in the report before and not in the next, on
-- the map and without a score; readers are told why.
\ir ../report_helper.sql
select plan(9);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select :report as first \gset
select t.said(t.act(:'boss', 'report_publish', t.path(:first))) as said \gset
select is(t.read('report_changes', :'boss', t.path(:first)) -> 'gone' #>> '{}', '[]',
    'nobody is gone before there was a report');
select is(t.read('cockpit_district', :'chief') -> 'absent' #>> '{}', '[]',
    'nobody is looked for in vain');
update org.unit set in_force = daterange(lower(in_force), '2023-06-01'),
    successor = 'U500113' where unit = 'U500112';
select t.at('2023-07-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select t.read('report_changes', :'boss', t.path(:report)) as c \gset
select is(json_array_length(:'c'::json -> 'units'), 40, 'one less');
select is((select string_agg(concat_ws(' ', g ->> 'name', g ->> 'why'), ', ')
    from json_array_elements(:'c'::json -> 'gone') g),
    '渝北区 2023-06-01 起撤销，由巴南区承接', 'it is named, and why');
select is((select format('%s %s %s', g ->> 'rank_before', g ->> 'band_before',
    g #>> '{total_before,shown}') from json_array_elements(:'c'::json -> 'gone') g),
    (select format('%s %s %s', rank, band, shown) from report.score
    where report = :first and unit = 'U500112' and level = 'composite'),
    'with where it stood');
select is(t.read('cockpit_district', :'chief') -> 'absent' #>> '{0,why}',
    '2023-06-01 起撤销，由巴南区承接', 'the screen says so of its place on the map');
-- a year on the report before does not have it either; the map still draws it
select t.at('2023-10-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q3"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.read('report_changes', :'boss', t.path(:report)) -> 'gone' #>> '{}',
    '[]', 'named once in what changed');
select is((select string_agg(a ->> 'unit', ' ') from json_array_elements(t.read(
    'cockpit_district', :'chief') -> 'absent') a), 'U500112', 'and always on the screen');
select is((select string_agg(a ->> 'unit', ' ') from json_array_elements(
    report.cockpit_of(r.document::jsonb, 'published', r.report, r.frozen_at)
    -> 'absent') a), null, 'not on that of a report from before its end')
from report.report r where r.report = :first;
select * from finish();
rollback;
