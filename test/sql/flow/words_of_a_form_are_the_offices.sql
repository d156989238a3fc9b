-- SPDX-License-Identifier: Apache-2.0
-- Guidance, hints, examples and notes over the program's own, from a day on (X59).
\ir ../helper_filing.sql
select plan(19);
select t.person('D07', 'reviewer', '{pilot,pilot_update}') as m, t.who('U500103', 'clerk') as c \gset
create function t.put(caller text, body jsonb, module text default 'pilot') returns ops.answer language sql as $$
	select t.act(caller, 'field_text_put', jsonb_build_object('path', jsonb_build_object('module', module),
	    'body', body)) $$;
create function t.field(name text, part text, module text default 'pilot') returns jsonb language sql as $$
	select f -> part from jsonb_array_elements(t.read(t.who('U500103', 'clerk'), 'flow.module_get',
	    jsonb_build_object('path', jsonb_build_object('module', module))) #> '{form,fields}') f
	where f ->> 'name' = field.name $$;
select t.field('issuer', 'hint') as was, t.field('name', 'label') as label \gset
select is(t.said(t.put(:'c', '{"field": "issuer", "part": "hint", "value": "写全称"}')), 'forbidden', 'not by a clerk');
select is(t.said(t.put(:'m', '{"field": "issuer", "part": "hint", "value": "写全称"}')), '200', 'by its administrator');
select is(t.field('issuer', 'hint'), '"写全称"', 'the form says so');
select is(t.field('name', 'label'), :'label'::jsonb, 'and everything else as before');
select is(t.said(t.put(:'m', '{"field": "issuer", "part": "hint", "value": "写规范全称", "from": "2023-04-01"}')),
    '200', 'others from April on');
select is(t.field('issuer', 'hint'), '"写全称"', 'not yet');
select ops.clock_set('2023-04-01 09:00+08');
select is(t.field('issuer', 'hint'), '"写规范全称"', 'then');
select is(t.said(t.put(:'m', '{"field": "issuer", "part": "hint", "value": null}')), '200', 'the program''s own again');
select is(coalesce(t.field('issuer', 'hint')::text, 'null'), coalesce(nullif(:'was', ''), 'null'), 'as it was');
select is((select count(*) from flow.field_text), 1::bigint, 'what was in force in March is still known');
select is(t.said(t.put(:'m', '{"field": "results.name", "part": "pattern_chips", "value": ["建立xx机制"]}',
    'pilot_update')), '200', 'a row''s field');
select is(t.field('results', 'fields', 'pilot_update') @> '[{"name": "name", "pattern_chips": ["建立xx机制"]}]', true,
    'likewise');
select is(t.said(t.put(:'m', '{"field": "results", "part": "example", "value": {"title": "范例甲", "values": {"name": "建立机制"}}}',
    'pilot_update')), '200', 'an example');
select is(t.field('results', 'examples', 'pilot_update'), '[{"title": "范例甲", "values": {"name": "建立机制"}}]',
    'in the place of the manual''s');
select is(t.said(t.put(:'m', '{"field": "", "part": "notes", "value": [{"title": "说明", "text": "先核对文号"}]}')),
    '200', 'notes of the whole form');
select is(t.read(:'c', 'flow.module_get', '{"path": {"module": "pilot"}}') -> 'guidance',
    '[{"title": "说明", "text": "先核对文号"}]', 'stand beside it');
select is(t.errors(t.put(:'m', '{"field": "nothing", "part": "hint", "value": "x"}')), '{"unknown /field"}', 'no such field');
select is(t.errors(t.put(:'m', '{"field": "name", "part": "pattern_chips", "value": [1]}')), '{"invalid_value /value"}',
    'each part is of its kind');
select is(t.said(t.put(:'m', '{"field": "matter", "part": "hint", "value": "x"}', 'achievement')), 'forbidden',
    'another module''s words are not his');
select * from finish();
rollback;
