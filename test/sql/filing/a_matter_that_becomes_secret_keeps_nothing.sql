-- SPDX-License-Identifier: Apache-2.0
-- X47, R73: what becomes classified loses its free text and its files, which nobody
-- fetches any more; what was not free text stays.
\ir ../helper_filing.sql
select plan(7);
select t.who('U500103', 'clerk') as a, t.who('D07', 'leader') as o \gset
select t.made(:'a', 'achievement', t.achievement()) as e \gset
select t.attach(:'a', :e, 'evidence') as x \gset
select max(attachment) as f from filing.attachment where entry = :e \gset
select is(t.edit(:'a', :e, '{"classified": true}'), '200', 'it turns out to be classified');
select is((select array_agg(k order by k) from jsonb_object_keys(t.got(:'a', :e) -> 'body') k
    where k in (select f ->> 'name' from flow.form x, jsonb_array_elements(x.form::jsonb -> 'fields') f
        where x.module = 'achievement' and x.current and (f ->> 'hide_if_classified')::boolean)), null, 'no free text is left');
select is(t.got(:'a', :e) #>> '{body,situation}', t.achievement() ->> 'situation', 'the rest is');
select is(jsonb_array_length(t.read(:'a', 'filing.attachment_list', jsonb_build_object('path',
    jsonb_build_object('id', :'e'))) -> 'items'), 0, 'nor a file');
select is((t.act(:'o', 'attachment_get', jsonb_build_object('path', jsonb_build_object('id', :'f')))).code, 'not_found', 'for anybody');
select is(t.errors(t.moved(:'a', :e, 'submit'))::text ~ 'classified', false, 'so that it can be submitted as it is');
select t.made(:'a', 'achievement', t.achievement()) as g \gset
select t.edit(:'a', :g, '{"classified": true, "problem_solved": "写了"}') as x \gset
select is(t.errors(t.moved(:'a', :g, 'submit'))::text ~ 'classified /body/problem_solved', true,
    'what is written there on purpose is named by the check');
select * from finish();
rollback;
