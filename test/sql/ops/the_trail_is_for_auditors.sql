-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(18);
select t.person('D07', 'auditor') as auditor \gset
select t.person('D07', 'security_admin') as security \gset
select t.person('D07', 'system_admin') as system \gset
select t.person('U500103', 'clerk') as clerk \gset
create function t.list(caller text, query jsonb) returns text language sql as $$
	select string_agg(i ->> 'object', ' ') from json_array_elements(
	    (ops.audit_list(caller, jsonb_build_object('query', query))).body
	    -> 'items') i $$;
select count(t.act(:'clerk', 'notice_read', format('{"body": {"up_to": 1},
    "path": {"id": "%s"}}', i)::jsonb)) as n from generate_series(1, 5) i \gset
select throws_ok(format('select ops.audit_list(%L, ''{}'')', x), 'RF001',
    'forbidden', 'not for others')
from unnest(array[:'security', :'system', :'clerk']) x;
select throws_ok(format('select ops.audit_verify(%L, ''{}'')', :'security'),
    'RF001', 'forbidden', 'nor the check');
select is(t.list(:'auditor', '{"limit": "2"}'), 'notice/5 notice/4',
    'latest first');
select (ops.audit_list(:'auditor', '{"query": {"limit": "2"}}')).body ->> 'next'
    as next \gset
select is(t.list(:'auditor', jsonb_build_object('limit', '2', 'after', :'next')),
    'notice/3 notice/2', 'then the next');
select is(t.list(:'auditor', '{"object": "notice/3", "route": "notice_read"}'),
    'notice/3', 'by what it was about');
select is(t.list(:'auditor', jsonb_build_object('account',
    t.account(:'clerk')::text, 'from', now() - interval '1 hour', 'to',
    now() + interval '1 hour', 'limit', '1')), 'notice/5', 'by whom and when');
select is((ops.audit_verify(:'auditor', '{}')).body ->> 'ok', 'true',
    'and the chain is checked');
select is((v ->> 'rows')::int, (v ->> 'audits')::int + (v ->> 'events')::int,
    'rows of the trail and steps of filings are told apart')
from (select (ops.audit_verify(:'auditor', '{}')).body as v) x;
select is(t.list(:'auditor', jsonb_build_object('account', t.account(:'clerk')::text,
    'from', d, 'to', d, 'limit', '1')), 'notice/5', 'a day is whole, last as first')
from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date::text as d) x;
-- how it ended, and why not
select t.act(:'auditor', 'setting_put', '{"path": {"name": "mechanism"}, "body": {"value": "甲"}}') as s \gset
select is(t.list(:'auditor', '{"result": "refused", "limit": "1"}'), 'setting/mechanism', 'what was refused');
select is(t.list(:'auditor', '{"result": "done", "limit": "1"}'), 'notice/5', 'what was done');
select is((select c ->> 'label' from json_array_elements((ops.audit_act_list(:'auditor', '{}')).body -> 'codes') c
    where c ->> 'code' = 'forbidden'), '没有权限', 'the reasons that there are have words');
select is(t.list(:'auditor', '{"code": "internal", "route": "bootstrap"}'), null, 'what never happened is in no line, but is a word');
insert into ops.audit (era, at, route, object, code) values (ops.era(), now(), 'gone_act', 'x/1', 'gone_code');
select is(t.list(:'auditor', '{"code": "gone_code", "route": "gone_act"}'), 'x/1', 'what no version knows any more is found by its old word');
select throws_ok(format('select ops.audit_list(%L, %L)', :'auditor', jsonb_build_object('query', jsonb_build_object(k, 'x'))), 'RF001',
    'invalid_parameter', 'no other ' || k) from unnest('{route,code}'::text[]) k;
select * from finish();
rollback;
