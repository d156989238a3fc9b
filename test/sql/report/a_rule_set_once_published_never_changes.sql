-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(10);
select body as b, digest as sum from report.rule_set where id = '2023-03-31' \gset
select lives_ok(format('select report.rule_set_load(%L)', :'b'),
    'the same text again changes nothing');
select throws_ok(format('select report.rule_set_load(%L)', :'b' || ' '), 'RF002',
    null, 'one space more is another text');
select throws_ok($$update report.rule_set set state = 'draft'$$, 'RF002', null,
    'nor is it taken back');
select throws_ok('delete from report.rule_set', 'RF002', null, 'or away');
select throws_ok(format('select report.rule_set_load(%L)', replace(replace(:'b',
    '"id": "2023-03-31"', '"id": "2024"'), 'judge_pilots_v1', 'judge_pilots_v9')),
    'P0001', '指标体系 2024 引用了没有的认定函数：judge_pilots_v9',
    'a judge that is not there');
select lives_ok(format('select report.rule_set_load(%L)', replace(:'b',
    '"id": "2023-03-31"', '"id": "2024"')), 'a change is a new id');
select is(report.rule_set_current('district'), '2024', 'and new reports use it');
select is((select string_agg(i ->> 'id' || ' ' || (i ->> 'current'), ', ')
    from json_array_elements(t.read('rule_set_list', :'clerk') -> 'items') i),
    '2024 true, project-2023 true, 2023-03-31 false', 'the list');
select is(t.read('rule_set_get', :'clerk', '{"path": {"rule_set": "2023-03-31"}}')
    #>> '{body,pillars,0,indicators,0,judge}', 'judge_pilots_v1', 'one, whole');
select throws_ok(format($$select t.read('rule_set_get', %L,
    '{"path": {"rule_set": "1999"}}')$$, :'clerk'), 'RF001', 'not_found', 'or none');
select * from finish();
rollback;
