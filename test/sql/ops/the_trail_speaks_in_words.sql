-- SPDX-License-Identifier: Apache-2.0
-- What was done, about what, how it ended and what belongs to it, in words that an
-- auditor reads; of a filing its number alone.
\ir ../helper_filing.sql
select plan(27);
select t.person('D07', 'auditor') as auditor, t.person('D07', 'security_admin') as security,
    t.person('D07', 'system_admin') as system \gset
create function t.rows_of(caller text, query jsonb) returns setof jsonb language sql as $$
	select i::jsonb from json_array_elements((ops.audit_list(caller, jsonb_build_object('query', query))).body -> 'items') i $$;
create function t.said_(caller text, query jsonb) returns text language sql as $$
	select string_agg(concat_ws(' ', r ->> 'act_label', r ->> 'object_label', r ->> 'outcome'), ' | ') from t.rows_of(caller, query) r $$;

-- every act has a name and a group, in one place
select is((select string_agg(d.route, ' ') from ops.door d where not exists (select from ops.act_known k where k.act = d.route)), null,
    'every write door has words');
select is((select string_agg(distinct m[1], ' ') from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    regexp_matches(p.prosrc, 'audit_write\([^;]*?''([a-z_]+)'',', 'g') m
    where n.nspname in ('org', 'ops', 'flow', 'filing', 'report')
    and not exists (select from ops.act_known k where k.act = m[1])), null, 'and so has what writes the trail by itself');
select is((select count(distinct group_) from ops.act_known)::int, 9, 'in nine groups');
select is((select string_agg(a ->> 'label', ' ') from json_array_elements((ops.audit_act_list(:'auditor', '{}')).body -> 'items') g,
    json_array_elements(g -> 'acts') a where g ->> 'group' = 'take'), '下载导出的文件 下载报表文件 下载申诉附件 下载附件 导出表格', 'downloads are together');
select is((select string_agg(g ->> 'label', ' ') from json_array_elements((ops.audit_act_list(:'auditor', '{}')).body -> 'items') g),
    '登录与会话 填报与审核 应报与催办 报表与指标体系 下载与导出 导入与迁移 授权与账号 设置与资料 任务与审计', 'in this order');
select is((select string_agg(distinct split_part(d.route, '_', 1), ' ') from ops.door d where not exists (select from ops.nouns() x
    where x.noun = split_part(ops.object_of(d.route, '{}', null), '/', 1))), null, 'what it is about has a word');
-- every key that anybody notes has a word
select is((select string_agg(distinct k[1], ' ') from pg_proc p, regexp_matches(p.prosrc,
    'audit_note\(((?:[^;]|;(?!\n))*)\);', 'g') m, regexp_matches(m[1], '[(,]\s*''([a-z_0-9]+)'',', 'g') k
    where ops.detail_words(k[1], 'x') is null), null, 'every key of the details has a word');
select is((select string_agg(j.key, ' ') from (select to_jsonb(g) - '{granted_at,ended_at}'::text[] as g from org.grant_ g limit 1) x,
    jsonb_object_keys(x.g) j(key) where ops.detail_words(j.key, 'grant_create') is null), null, 'and every key of a grant');
select is((select string_agg(x, ' ') from filing.listing l, unnest(l.filters) x where ops.detail_words(x, 'export_create') is null), null,
    'and every filter of a table that is taken away');

-- a filing: the step, the number, never its title
select t.achievement_submitted('U500103') as ach \gset
select t.move(t.who('U500103', 'reviewer'), :ach, 'return', '{"reason_code": "evidence_missing", "note": "缺材料"}') as back \gset
select is(t.said_(:'auditor', jsonb_build_object('object', 'entry/' || :ach, 'route', 'entry_act', 'limit', '2')),
    format('驳回 填报件 %s 号 成功 | 提交 填报件 %1$s 号 成功', :ach), 'a step is called by what it was');
select t.move(t.who('U500103', 'reviewer'), :ach, 'approve') as refused \gset
select is((select r ->> 'act_label' || ' ' || (r ->> 'code') from t.rows_of(:'auditor', jsonb_build_object('object', 'entry/' || :ach, 'limit', '1')) r)
    like '通过 %', true, 'a step that was refused too');
select is((select r ->> 'outcome' <> r ->> 'code' and r ->> 'outcome' ~ '[一-龥]' from t.rows_of(:'auditor',
    jsonb_build_object('object', 'entry/' || :ach, 'limit', '1')) r), true, 'its refusal has a title');
select is((select string_agg(l ->> 'label' || '=' || (l ->> 'text'), ' ' order by l ->> 'label') from (select r from t.rows_of(:'auditor',
    jsonb_build_object('object', 'entry/' || :ach, 'code', 'internal')) r) x, jsonb_array_elements(x.r -> 'lines') l), null, 'none of a code that was not');
select is((select string_agg(l ->> 'text', ' ') from (select r from t.rows_of(:'auditor', jsonb_build_object('object', 'entry/' || :ach,
    'route', 'entry_act')) r where r ->> 'act_label' = '驳回') x, jsonb_array_elements(x.r -> 'lines') l
    where l ->> 'label' in ('步骤', '办理后所处环节', '填报件编号')) ~ ('^' || :ach || ' |驳回'), true, 'details are lines with labels');
select is((select count(*) from ops.audit a, filing.entry e where a.object = 'entry/' || e.entry and e.title is not null
    and position(e.title in ops.audit_json(a)::text) > 0), 0::bigint, 'no title of a filing is told');

-- others
select t.act(:'system', 'setting_put', '{"path": {"name": "mechanism"}, "body": {"value": "甲"}}') as s \gset
select is(t.said_(:'auditor', '{"route": "setting_put", "limit": "1"}'), '修改设置 设置 机制名称 成功', 'a setting by its name');
select is((select string_agg(l ->> 'label' || '=' || (l ->> 'text'), ' ' order by l ->> 'label') from (select r from t.rows_of(:'auditor',
    '{"route": "setting_put", "limit": "1"}') r) x, jsonb_array_elements(x.r -> 'lines') l where l ->> 'label' <> '原值'), '名称=机制名称 新值=甲',
    'what it was, and is');
select t.person('U500105', 'clerk') as clerk_ \gset
select t.account(:'clerk_') as clerk \gset
select g.grant_id as grant_ from org.grant_ g where g.account = :clerk \gset
select t.act(:'security', 'grant_end', format('{"path": {"id": "%s"}}', :grant_)::jsonb) as e \gset
select is(t.said_(:'auditor', '{"group": "right", "limit": "1"}'), format('终止授权 授权 %s 号（clerk U500105 录入员） 成功', :grant_),
    'a grant by whose it is; found by its group');
select is(ops.object_words('report/999999'), '报表 999999 号', 'what is not there keeps its number');
select is(ops.object_words('contact/U500105/pilot'), '联系人 江北区 改革试点', 'units and businesses by name');
select is(ops.object_words('session/eeb6650d-f0b2-4a8d-a3d8-4bdd1b98de64'), '会话 eeb6650d', 'a session by the beginning of its number');
select is(ops.object_words('unheard/of'), 'unheard of', 'and what has no word stays');
select is(ops.object_of('report_create', '{}', '/api/v1/jobs/377') || ' ' || ops.object_of('appeal_create', '{"path": {"id": "3"}}',
    '/api/v1/reports/3/appeals'), 'job/377 report/3', 'a job is not taken for the report that it will make');

-- by person
select is((select string_agg(p ->> 'name', ' ') from json_array_elements((ops.audit_people(:'auditor', jsonb_build_object('query',
    jsonb_build_object('q', ' clerk U500105 ')))).body -> 'items') p), 'clerk U500105', 'a person by the whole name');
select is((select (p ->> 'account')::bigint from json_array_elements((ops.audit_people(:'auditor', jsonb_build_object('query',
    jsonb_build_object('q', org.phone_of(:clerk))))).body -> 'items') p), :clerk::bigint, 'and by the whole number');
select is((select count(*) from json_array_elements((ops.audit_people(:'auditor', '{"query": {"q": "clerk"}}')).body -> 'items') p), 0::bigint,
    'by nothing less');
select is(((ops.audit_list(:'auditor', jsonb_build_object('query', jsonb_build_object('account', :'clerk')))).body -> 'person' ->> 'name'),
    'clerk U500105', 'who was chosen is named even where nothing is found');
select * from finish();
rollback;
