-- SPDX-License-Identifier: Apache-2.0
-- X60: a module administrator imports drafts for units; each unit submits its own
-- in one act, all of them or none.
\ir ../helper_filing.sql
select plan(37);
select t.person('D07', 'reviewer', '{achievement,district_survey,project}') as adm, t.who('D07', 'reviewer') as o,
    t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('U500105', 'clerk') as b,
    t.who('U500107', 'clerk') as x \gset
create function t.started(caller text, module text, purpose text, mode text default 'atomic', action text default null)
returns ops.answer language sql as $$
	select t.act(caller, 'import_create', jsonb_build_object('query', jsonb_strip_nulls(jsonb_build_object(
	    'module', module, 'mode', mode, 'purpose', purpose, 'action', action)), 'body', jsonb_build_object(
	    'name', '表.csv', 'size', 10, 'sha256', encode(sha256('x'), 'hex')))) $$;
create function t.drafted(caller text, import bigint, unit text, more jsonb default '{}', key text default null)
returns ops.answer language sql as $$
	select t.act(caller, 'import_draft', jsonb_build_object('body', jsonb_build_object('module', 'achievement',
	    'import', import, 'unit', unit, 'body', t.achievement(more))), key) $$;
create function t.sent(caller text, import bigint, key text default null) returns ops.answer language sql as $$
	select t.act(caller, 'import_submit', jsonb_build_object('path', jsonb_build_object('id', import::text)), key) $$;
select is(t.said(t.started(:'o', 'achievement', 'units')), 'forbidden', 'not by who does not administer the module');
select is(t.said(t.started(:'a', 'achievement', 'units')), 'forbidden', 'nor by a unit');
select is(t.said(t.started(:'adm', 'achievement', 'units', 'atomic', 'submit')), 'forbidden',
    'the office does not sign for a unit');
select is(t.said(t.started(:'adm', 'project', 'units')), 'not_eligible', 'what only the office files is nobody else''s');
select (t.started(:'adm', 'achievement', 'units')).body ->> 'job' as i \gset
select is((t.drafted(:'adm', :i, '无此区')).body #>> '{errors,0,detail}', '没有“无此区”这个单位', 'the unit must be one');
-- what the worker that holds the job is told
create function t.words(job bigint) returns jsonb language plpgsql as $$
begin
	update ops.job set state = 'running', lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 min',
	    attempts = 1 where id = words.job;
	return filing.import_words(words.job, (select j.lease_token from ops.job j where j.id = words.job));
end $$;
select is(t.words(:i) #>> '{units,江北}' || coalesce(t.words(:i) ->> 'ended', ''), 'U500105', 'a table names it by its short name');
savepoint s;
update org.unit set in_force = daterange(lower(in_force), '2023-01-01') where unit = 'U500105';
select is((t.drafted(:'adm', :i, '江北')).body #>> '{errors,0,detail}', '江北区已不在填报单位之列', 'and be one today');
select is((t.words(:i) #>> '{units,江北}') is null and t.words(:i) -> 'ended' = '{"江北": "江北区", "江北区": "江北区"}', true,
    'of which a table is told the name that it had');
rollback to s;
select is(t.said(t.drafted(:'o', :i, 'U500103')), 'not_found', 'another person adds nothing to the table');
select is(t.said(t.drafted(:'adm', :i, 'U500103', '{"source": "工作简报2023年第2期"}', 'k1')), '201', 'a draft is made');
select is(t.said(t.drafted(:'adm', :i, 'U500103', '{"source": "工作简报2023年第2期"}', 'k1')), '201', 'and repeated safely');
select (t.drafted(:'adm', :i, 'U500103', '{"source": "工作简报2023年第3期", "matter": "第二件"}')).body ->> 'id' as e2 \gset
select t.said(t.drafted(:'adm', :i, 'U500105', '{"source": "工作简报2023年第4期"}')) as x4 \gset
select entry as e1 from filing.draft_for_unit where import = :i and unit = 'U500103' order by entry limit 1 \gset
select is((select count(*) from filing.draft_for_unit where import = :i), 3::bigint, 'three in all');
select is((select unit || ' ' || desk_unit || ' ' || desk_role || ' ' || state from filing.entry where entry = :e1),
    'U500103 U500103 clerk draft', 'it is that unit''s, and lies with its clerk');
select is(t.got(:'a', :e1) #>> '{brought_in,by,account}', t.account(:'adm')::text, 'who reads it sees by whom it was drafted');
select is(t.read(:'a', 'filing.desk', '{}') #>> '{drafted,0,open}', '2', 'it stands on the clerk''s desk');
select is(t.read(:'x', 'filing.desk', '{}') -> 'drafted', '[]', 'and on nobody else''s');
select is((select count(*) from ops.notice where kind = 'drafted' and unit = 'U500103'), 1::bigint, 'who is told once a table');
select is(t.read(:'x', 'filing.import_get', jsonb_build_object('path', jsonb_build_object('id', :'i'))) ->> 'code',
    'not_found', 'others do not see the table');
select is(jsonb_array_length(t.read(:'b', 'filing.import_get', jsonb_build_object('path', jsonb_build_object('id', :'i')))
    -> 'items'), 1, 'a unit sees its own part of it');
select is(jsonb_array_length(t.read(:'adm', 'filing.import_list', '{}') -> 'items'), 1, 'the office sees it');
select t.attach(:'a', :e1, 'evidence', 'f1.pdf') as y \gset
select is(t.said(t.sent(:'adm', :i)), 'not_found', 'the office does not submit it');
select is(t.said(t.sent(:'r', :i)), 'not_your_step', 'nor does a reviewer');
select (x).body as flawed from t.sent(:'a', :i) x \gset
select is(:'flawed'::jsonb ->> 'code', null, 'a refusal''s body names no code of its own');
select is((select array_agg(distinct x ->> 'pointer') from jsonb_array_elements(:'flawed'::jsonb -> 'errors') x),
    array['/drafts/' || :e2], 'the draft that has a problem is named');
select is(t.state(:e1) || ', ' || t.state(:e2), 'entry draft, entry draft', 'and nothing was submitted');
select t.attach(:'a', :e2, 'evidence', 'f2.pdf') as y \gset
-- two of one table claim one source: each can be found by the other
select (t.drafted(:'adm', :i, 'U500103', '{"source": "工作简报 2023年3期", "matter": "第三件"}')).body ->> 'id' as e3 \gset
select t.attach(:'a', :e3, 'evidence', 'f3.pdf') as y \gset
select is((t.sent(:'a', :i)).body #> '{errors}' #>> '{}', json_build_array(json_build_object('pointer', '/drafts/' || :e3,
    'code', 'source_taken', 'detail', format('“来源文件、会议、期号或版面”“计分情形”与“第二件”（编号%s）相同，同在这份表格里，只能提交其中一件',
    :e2)))::jsonb::text, 'the field and the other draft are named');
select is(t.state(:e2), 'entry draft', 'which is none the further for it');
select is(t.edit(:'a', :e3, '{"source": "工作简报2023年第5期"}'), '200', 'another source');
select is((select (x).body::text from t.sent(:'a', :i, 'once') x), '{"submitted" : 3, "left" : 0}', 'in one act');
select is((select (x).body::text from t.sent(:'a', :i, 'once') x), '{"submitted" : 3, "left" : 0}', 'repeated, the same answer');
select is(t.state(:e1) || ', ' || t.state(:e2), 'unit_review in_review, unit_review in_review', 'all of it');
select is((select state from filing.entry e join filing.draft_for_unit d using (entry) where d.unit = 'U500105'), 'draft',
    'another unit''s is its own affair');
select is(t.said(t.sent(:'a', :i)), 'nothing_drafted', 'there is no more of it');
select is(t.read(:'a', 'filing.desk', '{}') -> 'drafted', '[]', 'and the desk is clear of it');
select is(t.move(:'r', :e1, 'approve'), '200', 'the unit reviews it');
select is(t.move(:'adm', :e1, 'approve'), 'own_entry', 'who drafted it does not approve it');
select is(t.move(:'o', :e1, 'approve'), '200', 'another at the office does');
select * from finish();
rollback;
