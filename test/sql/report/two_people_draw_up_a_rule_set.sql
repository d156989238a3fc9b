-- SPDX-License-Identifier: Apache-2.0
-- R11, R132, X36: a draft is a copy, changed by reviewers of the office, seen by
-- the office alone, published by somebody else from a period on, and then fixed.
\ir ../report_helper.sql
select plan(52);
create function t.rules(caller text, route text, id text, args jsonb default '{}')
returns ops.answer language sql as $$
	select t.act(caller, route, jsonb_build_object('path',
	    jsonb_build_object('rule_set', id)) || args) $$;
create function t.draft(caller text, base text, id text) returns text
language sql as $$
	select t.said(t.act(caller, 'rule_set_create', jsonb_build_object('body',
	    jsonb_build_object('based_on', base, 'id', id, 'label', '新版')))) $$;
select is(t.draft(:'clerk', '2023-03-31', '2024'), 'forbidden', 'no district draws up rules');
select is(t.draft(:'boss', '2023-03-31', '2024'), 'forbidden', 'a leader has it drawn up');
select is(t.draft(:'maker', '1999', '2024'), 'fields_invalid', 'from one that is there');
select is(t.draft(:'maker', '2023-03-31', '2023-03-31'), 'fields_invalid', 'under a number of its own');
select is(t.draft(:'maker', '2023-03-31', 'A b'), 'fields_invalid', 'of the shape of one');
select is(t.draft(:'maker', '2023-03-31', '2024'), '201', 'a reviewer of the office does');
select is(t.draft(:'other', '2024', '2025'), 'fields_invalid', 'a draft is no base');

-- who sees it
create function t.sees(caller text, id text) returns text language plpgsql as $$
begin
	perform t.read('rule_set_get', caller, jsonb_build_object('path',
	    jsonb_build_object('rule_set', id)));
	return 'yes';
exception when sqlstate 'RF001' then
	return sqlerrm;
end $$;
select is(t.sees(:'chief', '2024'), 'not_found', 'a district does not see a draft');
select is(t.sees(:'boss', '2024'), 'yes', 'the office does');
select is((select generation from report.rule_set_get(:'boss',
    '{"path": {"rule_set": "2024"}}')), null, 'and no server keeps it for others');
select is(json_array_length(t.read('rule_set_list', :'chief') -> 'items'), 2,
    'nor is it in the list of a district');
select is(t.read('rule_set_list', :'boss') #>> '{items,0,state}', 'draft',
    'in that of the office it is');
select is(t.read('rule_set_get', :'other', '{"path": {"rule_set": "2024"}}')
    ->> 'may_publish', 'true', 'who did not draw it up may publish it');
select is(t.read('rule_set_get', :'maker', '{"path": {"rule_set": "2024"}}')
    ->> 'may_publish', 'false', 'who did may not');

-- changing it
select body as b from report.rule_set where id = '2024' \gset
create function t.edit(caller text, revision int, body jsonb) returns ops.answer
language sql as $$
	select t.rules(caller, 'rule_set_edit', '2024', jsonb_build_object(
	    'if_match', revision, 'text', body::text)) $$;
select is(t.said(t.edit(:'chief', 1, :'b')), 'forbidden', 'others change nothing');
select is(t.said(t.edit(:'maker', 7, :'b')), 'revision_stale', 'nor who saw another revision');
select is(t.said(t.edit(:'maker', 1, jsonb_set(:'b', '{id}', '"x"'))), 'fields_invalid',
    'the number stays');
select is(t.said(t.edit(:'maker', 1, jsonb_set(:'b', '{report_kind}', '"project"'))),
    'fields_invalid', 'and the kind');
select is((t.edit(:'maker', 1, jsonb_set(jsonb_set(:'b' #- '{pillars,1,indicators,0,basis}',
    '{pillars,0,indicators,0,judge}', '"judge_nothing_v1"'),
    '{pillars,0,indicators,1,judge}', '"judge_risk_v1"'))).body -> 'errors' #>> '{}',
    '[{"code": "judge_unknown", "detail": "没有这类报表可用的这个认定函数", "pointer": "/body/pillars/0/indicators/0/judge"}, '
    '{"code": "judge_counts_events", "detail": "该认定函数产生扣分事件，只能用于扣分或展示指标", "pointer": "/body/pillars/0/indicators/1/kind"}, '
    '{"code": "basis_missing", "detail": "请填写评价细则", "pointer": "/body/pillars/1/indicators/0/basis"}]',
    'every flaw at once, and where');
select is((t.edit(:'maker', 1, jsonb_set(:'b', '{pillars,3,indicators,0,events,0,points}',
    '"1/3"'))).body #>> '{errors,0,code}', 'event_price',
    'what an event takes off is a decimal');
select is((t.edit(:'maker', 1, jsonb_set(:'b', '{pillars,3,indicators,0,judge}',
    '"judge_pilots_v1"'))).body #>> '{errors,0,code}', 'judge_counts_no_events',
    'a count takes nothing off');
select jsonb_set(jsonb_set(:'b', '{pillars,0,indicators,0,points}', '"18"'),
    '{pillars,0,indicators,1,points}', '"12"') #- '{pillars,1,indicators,2}'
    || '{"label": "2024年版"}' as c \gset
select is(t.said(t.edit(:'other', 1, :'c')), '200', 'a reviewer changes it');
select is((select revision || ' ' || label from report.rule_set where id = '2024'),
    '2 2024年版', 'that is a revision');
select is(t.read('rule_set_get', :'maker', '{"path": {"rule_set": "2024"}}')
    ->> 'may_publish', 'true', 'now the first may publish it');

-- trying it out keeps nothing
select is(t.read('rule_set_check', :'maker', jsonb_build_object('path',
    '{"rule_set": "2024"}'::jsonb, 'flaws', '[]'::jsonb, 'indices', '[]'::jsonb,
    'text', :'c' #- '{pillars,0,indicators,0,data_owner}')) #>> '{flaws,0,code}',
    'data_owner_missing', 'a try says what storing would refuse');
select is(t.read('rule_set_check', :'maker', jsonb_build_object('path',
    '{"rule_set": "2024"}'::jsonb, 'flaws', '[{"code": "points_mismatch"}]'::jsonb,
    'indices', '[]'::jsonb, 'text', 'null')) #>> '{flaws,0,code}',
    'points_mismatch', 'what the engine found comes first');
create function t.tries(caller text, b jsonb) returns text language plpgsql as $$
begin
	return t.read('rule_set_check', caller, jsonb_build_object('path',
	    '{"rule_set": "2024"}'::jsonb, 'flaws', '[]'::jsonb,
	    'indices', '[]'::jsonb, 'text', b::text)) ->> 'flaws';
exception when sqlstate 'RF001' then
	return sqlerrm;
end $$;
select is(t.tries(:'boss', :'c'), '[]', 'a leader of the office, who may publish it, is told the same');
select is(t.tries(:'chief', :'c'), 'forbidden', 'a district tries nothing');
create function t.flaws(caller text, b jsonb, found jsonb) returns text
language sql as $$
	select string_agg(concat_ws(' ', n ->> 'pointer', n ->> 'code'), ', ')
	from json_array_elements(t.read('rule_set_check', caller, jsonb_build_object(
	    'path', '{"rule_set": "2024"}'::jsonb, 'flaws', found,
	    'indices', '[]'::jsonb, 'text', b::text)) -> 'flaws') n $$;
select jsonb_set(jsonb_set(jsonb_set(jsonb_set(:'c', '{pillars,0,indicators,0,judge}',
    '"judge_nothing_v1"'), '{pillars,0,indicators,1,basis}', 'null'),
    '{pillars,3,indicators,0,events,1,points}', '"0"'), '{id}', '"x"') as d \gset
\set found '[{"pointer": "/body/points", "code": "points_mismatch"}, {"pointer": "/body/pillars/0/indicators/1/basis", "code": "type_wrong"}, {"pointer": "/body/pillars/3/indicators/0/events/1/points", "code": "number_range"}]'
select is(t.flaws(:'maker', jsonb_set(:'d', '{pillars,3,indicators,0,events,0,points}',
    '"1/3"'), :'found'), '/body/points points_mismatch, '
    '/body/pillars/0/indicators/1/basis type_wrong, '
    '/body/pillars/3/indicators/0/events/1/points number_range, '
    '/body/id rule_set_id_fixed, '
    '/body/pillars/0/indicators/0/judge judge_unknown',
    'all of it at once, each place once');
select is((t.rules(:'maker', 'rule_set_edit', '2024', jsonb_build_object('if_match', 2,
    'text', :'d'::text, 'flaws', :'found'::jsonb))).body #>> '{errors,3,code}',
    'rule_set_id_fixed', 'storing refuses the same list');
select is(t.said(t.rules(:'chief', 'rule_set_edit', '2024', jsonb_build_object(
    'if_match', 2, 'text', :'d'::text, 'flaws', :'found'::jsonb))), 'forbidden',
    'of a stranger nothing is looked at');
select is(t.flaws(:'maker', b, '[{"pointer": "/body", "code": "odd"}]'), '/body odd',
    'a body of any shape is looked through: ' || b::text)
from (values ('null'::jsonb), ('[{"pillars": 5}]'),
    ('{"pillars": [null, {"indicators": "x"}, {"indicators": [1, [], "y"]}]}')) x(b);
select is((select string_agg(concat_ws(' ', n ->> 'pointer', n ->> 'code',
    substring(n ->> 'detail' from '晚 \d+ 天')), ', ')
    from json_array_elements(t.read('rule_set_check', :'maker',
    jsonb_build_object('path', '{"rule_set": "2024"}'::jsonb, 'flaws',
    '[]'::jsonb, 'indices', '[]'::jsonb, 'text', :'c')) -> 'notes') n),
    '/body/pillars/0/indicators/0/basis text_points, '
    '/body/pillars/0/indicators/1/basis text_points, '
    '/body/pillars/2/indicators/0/approval_window window_outlives_report 晚 13 天',
    'a window that outlives the shortest is told, and a text that says other points, '
    'and allowed');
select throws_ok(format($$select t.read('rule_set_check', %L, '{}')$$, :'clerk'),
    'RF001', 'forbidden', 'for those who draw it up');

-- side by side
select t.read('rule_set_diff', :'maker', '{"path": {"rule_set": "2023-03-31"},
    "query": {"to": "2024"}}') -> 'parts' as parts \gset
select is((select string_agg(p ->> 'level' || ' ' || (p ->> 'key') || ' ' || (p ->> 'change'), ', ')
    from json_array_elements(:'parts') p where p ->> 'change' <> 'same'),
    'rule_set  changed, indicator pilots changed, indicator acceptance changed, indicator media dropped',
    'what two versions differ in');
select is((select p -> 'fields' from json_array_elements(:'parts') p
    where p ->> 'key' = 'pilots')::text,
    '[{"field" : "points", "before" : "20", "after" : "18"}]', 'and how');
select throws_ok(format($$select t.read('rule_set_diff', %L,
    '{"path": {"rule_set": "2023-03-31"}, "query": {"to": "2024"}}')$$, :'chief'),
    'RF001', 'not_found', 'a draft is compared by the office alone');
select ok(json_array_length(t.read('judge_list', :'clerk') -> 'items') >= 7
    and (t.read('judge_list', :'clerk') -> 'items')::jsonb @>
    '[{"judge": "judge_risk_v1", "events": [{"key": "mass_major", "points": "5"}]}]',
    'what there is to count with');

-- publishing
create function t.publish(caller text, period text, revision int default 2)
returns ops.answer language sql as $$
	select t.rules(caller, 'rule_set_publish', '2024', jsonb_build_object(
	    'if_match', revision, 'body', jsonb_build_object('from_period', period))) $$;
select is(t.said(t.publish(:'chief', '2023Q2')), 'forbidden', 'a district publishes none');
savepoint flawed;
update report.rule_set set body = (:'d'::jsonb || '{"id": "2024"}')::text where id = '2024';
select is((select string_agg(concat_ws(' ', e ->> 'pointer', e ->> 'code'), ', ')
    from json_array_elements((t.publish(:'maker', '2023Q4')).body -> 'errors') e),
    '/body/pillars/0/indicators/0/judge judge_unknown, '
    '/body/pillars/0/indicators/1/basis basis_missing',
    'what no longer fits is published by nobody, and all of it said');
rollback to flawed;
select is(t.said(t.publish(:'other', '2023Q2')), 'four_eyes', 'nor who changed it last');
select is(t.said(t.publish(:'maker', '202303B')), 'fields_invalid', 'it begins with a quarter');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.act(:'boss', 'report_publish', t.path(:report)) as said \gset
select is((t.publish(:'maker', '2023Q1')).body #>> '{errors,0,code}', 'period_reported',
    'that no published report has reached');
select is(t.said(t.publish(:'boss', '2023Q3')), '200', 'then it is in force from there on');
select is(array[report.rule_set_for('district', '2023Q2'),
    report.rule_set_for('district', '2023Q3'), report.rule_set_for('district', '2031Q4'),
    report.rule_set_current('district')],
    '{2023-03-31,2024,2024,2023-03-31}', 'and not before');
select is((select string_agg(concat(s.id, ' ', report.rule_set_head(s)
    ->> 'published_at' is not null), ', ' order by s.id) from report.rule_set s
    where s.id in ('2023-03-31', '2024')), '2023-03-31 f, 2024 t',
    'what came with the program was published by nobody');
select is(t.said(t.edit(:'maker', 3, :'c')), 'rule_set_once_published_never_changes',
    'it never changes');
select is(t.said(t.rules(:'maker', 'rule_set_discard', '2024', '{"if_match": 3}')),
    'rule_set_once_published_never_changes', 'nor goes');
select is(t.sees(:'chief', '2024'), 'yes', 'everybody reads it');
select t.draft(:'maker', '2024', '2025') as said \gset
select is(t.said(t.rules(:'other', 'rule_set_discard', '2025', '{"if_match": 1}')), '204',
    'a draft that nobody wants does');
select * from finish();
rollback;
