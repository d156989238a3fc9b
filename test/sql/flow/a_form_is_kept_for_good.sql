-- SPDX-License-Identifier: Apache-2.0
-- A version is read by the form it was written on, whatever the server says now.
\ir ../helper_filing.sql
select plan(10);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r \gset
select t.achievement_submitted('U500103') as e \gset
select hash as old from flow.form where module = 'achievement' and current \gset
select form as f from flow.form where module = 'achievement' and current \gset
select flow.form_register(json_build_array(json_build_object('module', 'achievement', 'group', 'achievement',
    'group_label', '成效晾晒管理', 'label', '成效晾晒', 'title_field', 'matter', 'parent', null, 'position', 6,
    'online', true, 'hash', 'new', 'form', jsonb_set(:'f'::jsonb, '{fields,1,label}', '"改革事项（新）"')))) as n \gset
select is((select count(*) from flow.form where module = 'achievement'), 2::bigint, 'both forms are there');
select is((select hash from flow.form where module = 'achievement' and current), 'new', 'the new one is current');
select is((select count(*) from flow.form where module = 'pilot' and current), 1::bigint, 'others are untouched');
select is(t.got(:'a', :e) ->> 'form_hash', :'old', 'what was written on the old one says so');
select t.move(:'r', :e, 'return', '{"reason_code": "other", "note": "x"}') as x \gset
select is(t.got(:'a', :e) ->> 'form_hash', 'new', 'the next version is written on the new one');
select is(t.read(:'a', 'filing.entry_diff', jsonb_build_object('path', jsonb_build_object('id', :'e'))) -> 'changes',
    '[]', 'and nothing else differs');
select t.edit(:'a', :e, '{"matter": "另一事项"}') as x \gset
select is(t.read(:'a', 'filing.entry_diff', jsonb_build_object('path', jsonb_build_object('id', :'e')))
    #>> '{changes,0,label}', '改革事项（新）', 'a difference is labelled by the newer form');
select flow.form_register((select json_agg(json_build_object('module', 'achievement', 'group', 'achievement',
    'group_label', '成效晾晒管理', 'label', '成效晾晒', 'title_field', 'matter', 'parent', null, 'position', 6,
    'online', true, 'hash', :'old', 'form', :'f'::json)))) as n \gset
select is((select hash from flow.form where module = 'achievement' and current), :'old', 'an older server brings its own back');
select is((select form::text from flow.form where module = 'achievement' and hash = 'new') like '%（新）%', true,
    'without touching the newer');
select throws_ok('insert into flow.form values (''pilot'', ''x'', ''{}'', true)', '23505', null, 'one is current');
select * from finish();
rollback;
