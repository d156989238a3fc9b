-- SPDX-License-Identifier: Apache-2.0
-- 批量下载 (X51): the own unit's, the office's all; read page by page by the job
-- alone.
\ir ../helper_filing.sql
select plan(17);
select t.who('U500103', 'clerk') as c, t.who('D07', 'reviewer') as o,
    t.person('D07', 'system_admin') as s \gset
create function t.export_(caller text, body jsonb) returns ops.answer
language sql as $$
	select t.act(caller, 'export_create', jsonb_build_object('body', body)) $$;
create function t.query(a ops.answer) returns jsonb language sql as $$
	select j.args -> 'query' from ops.job j
	where j.id = (a.body ->> 'job')::bigint $$;
select is(t.query(t.export_(:'c', '{"of": "entries", "module": "pilot"}')),
    '{"unit": "U500103"}', 'a unit that names none means its own');
select is(t.query(t.export_(:'c', '{"of": "entries", "unit": "U500103",
    "state": "draft", "q": null}')), '{"unit": "U500103", "state": "draft"}',
    'the filters are kept');
select is(t.said(t.export_(:'c', '{"of": "entries", "unit": "U500107"}')),
    'forbidden', 'another unit''s is not its');
select is(t.said(t.export_(t.who('U500103', 'leader'), '{"of": "ledger",
    "module": "pilot", "unit": "U500107"}')), 'forbidden', 'a leader''s neither');
select is(t.query(t.export_(:'o', '{"of": "entries"}')), '{}', 'the office''s is all');
select is(t.said(t.export_(:'o', '{"of": "entries", "unit": "U500107"}')), '202',
    'or one unit''s');
select is(t.said(t.export_(:'s', '{"of": "entries"}')), 'forbidden',
    'an administrator reads no filings');
select is(t.errors(t.export_(:'c', '{"of": "ledger", "module": "demand_x"}')),
    '{"not_listed /module"}', 'a ledger has a module');
select is(t.said(t.export_(:'c', '{"of": "ledger"}')), 'invalid_body', 'that is named');
select is(t.said(t.export_(:'c', '{"of": "template", "module": "pilot"}')), '202',
    'who may file gets an empty table');
select is(t.said(t.export_(:'c', '{"of": "template", "module": "district_survey"}')),
    'forbidden', 'nobody else');
select is((select a.detail -> 'of' from ops.audit a where a.route = 'export_create'
    and a.code is null order by a.audit desc limit 1), '"template"', 'each is on the trail');
-- what the worker reads of it
select t.made(:'c', 'achievement', t.achievement()) as mine \gset
select t.made(t.who('U500107', 'clerk'), 'achievement', t.achievement()) as other \gset
delete from ops.job;
select (t.export_(:'c', '{"of": "entries", "module": "achievement"}')).body ->> 'job'
    as job \gset
select lease_token as token from ops.job_take('w', '30 s') \gset
select is((select array_agg(x ->> 'id') from json_array_elements(filing.export_page(
    :job, :'token', null) -> 'items') x), array[:'mine'], 'its own, and no other');
select is(filing.export_page(:job, :'token', :'mine') ->> 'items', '[]', 'after it none');
select matches(filing.export_head(:job, :'token') ->> 'mark',
    '^渝中区 clerk U500103（录入员） 2023-03-20 09:00 请求编号 request$', 'marked');
select throws_ok(format('select filing.export_page(%s, %L, null)', :job,
    gen_random_uuid()), 'RF001', 'unauthenticated', 'only who holds the job reads');
select is(filing.export_head(:job, :'token') -> 'lists' -> 'situation' ->> 'P1' is not null,
    true, 'codes are called by their labels');
select * from finish();
rollback;
