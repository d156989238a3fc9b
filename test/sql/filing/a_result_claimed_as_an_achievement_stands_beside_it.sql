-- SPDX-License-Identifier: Apache-2.0
-- X39, X40, X46: an achievement that also stands as a result of a project or of a
-- pilot is caught and shown beside it, from both sides; one that was drawn from the
-- result is not.
\ir ../helper_filing.sql
select plan(27);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D07', 'reviewer') as o \gset
create function t.warned(caller text, e bigint) returns text language sql as $$
	select string_agg(w ->> 'code', ' ' order by n) from jsonb_array_elements(t.got(caller, e) -> 'warnings')
	    with ordinality y (w, n) $$;
create function t.alike(caller text, e bigint) returns text language sql as $$
	select string_agg((x ->> 'why') || ' ' || (x #>> '{entry,module}') || ' ' || (x #>> '{entry,unit,unit}'), ', ' order by n)
	from jsonb_array_elements(t.read(caller, 'filing.entry_alike', jsonb_build_object('path',
	    jsonb_build_object('id', e::text))) -> 'items') with ordinality y (x, n) $$;
create function t.result(more jsonb default '{}') returns jsonb language sql as $$
	select jsonb_build_object('results', jsonb_build_array('{"name": "建立联审机制", "form": "mechanism",
	    "measures": "针对职责交叉", "effects": "时限压减"}'::jsonb || more)) $$;

-- of a project: what the situation must say
select t.project_in_force() as p \gset
select t.project_update('U500103', :p, 'under_way', t.result('{"situation": "N4"}')) as u \gset
select is(t.errors(t.moved(:'a', :u, 'submit')), '{"required /body/results/0/event_date","required /body/results/0/source"}',
    'a result that was recognised says by what and when');
select t.edit(:'a', :u, (select jsonb_build_object('results', (b -> 'results') || (t.result('{"name": "另一成果", "situation": "N4",
    "event_date": "2023-03-02", "source": "部委简报2023年第3期"}') -> 'results') || (t.result('{"situation": "N4", "name": "又一成果",
    "event_date": "2023-03-02", "source": "《部委简报》 2023年3期"}') -> 'results')) from filing.entry x, filing.body(x) b where x.entry = :u)) as x \gset
select t.edit(:'a', :u, (select jsonb_build_object('results', (b -> 'results') - 0) from filing.entry x, filing.body(x) b where x.entry = :u)) as x \gset
select is(t.errors(t.moved(:'a', :u, 'submit')), '{"source_taken /body/results/1/source"}', 'one source of a situation is one result (X39)');
select t.edit(:'a', :u, (select jsonb_build_object('results', jsonb_set((b -> 'results') - 1, '{0,name}', '"建立联审机制"'))
    from filing.entry x, filing.body(x) b where x.entry = :u)) as x \gset
select is(t.warned(:'a', :u), null, 'nothing claims it yet');
select is(t.move(:'a', :u, 'submit'), '200', 'it is submitted');

-- of a project: the same source, the same event, the same name
select t.made(:'b', 'achievement', t.achievement('{"source": "部委简报 2023年第3期", "event_date": "2023-03-09"}')) as e \gset
select is(t.warned(:'b', :e), 'same_source', 'an achievement with its source is warned, of another unit, too');
select is(t.got(:'b', :e) #>> '{warnings,0,detail}', '同一来源另有填报：其他单位1件', 'not which');
select t.attach(:'b', :e, 'evidence', 'a.pdf'), t.move(:'b', :e, 'submit') as x \gset
select is(t.state(:e), 'unit_review in_review', 'each counts if it is named (X40)');
select is(t.alike(:'o', :e), 'self achievement U500105, same_source project_update U500103', 'the office has both side by side');
select is(t.alike(:'o', :u), 'self project_update U500103, same_source achievement U500105', 'from the result as well');
select is(t.warned(:'a', :u), 'same_source', 'whose unit is warned too');
select t.made(:'b', 'achievement', t.achievement('{"source": "会议材料", "event_date": "2023-03-02"}')) as event_ \gset
select is(t.warned(:'b', :event_), 'same_event', 'the same day and situation');
select t.made(:'a', 'achievement', t.achievement('{"source": "会议材料", "matter": "《建立联审机制》", "event_date": "2023-03-10"}')) as name_ \gset
select is(t.warned(:'a', :name_), 'same_result', 'the own unit''s result of that name');
select is(t.got(:'a', :name_) #>> '{warnings,0,detail}', format('与项目成果、试点成果同名，可能为同一成果：本单位“%s”（编号%s）',
    (select title from filing.entry where entry = :u), :u), 'by name');
select t.made(:'b', 'achievement', t.achievement('{"source": "会议材料", "matter": "建立联审机制", "event_date": "2023-03-10"}')) as far_ \gset
select is(t.warned(:'b', :far_), null, 'a name proves nothing of another unit''s');

-- two projects with one source
select t.project_in_force('{"name": "另一项目", "participants": ["U500105"]}') as p2 \gset
select t.project_update('U500105', :p2, 'under_way', t.result('{"situation": "N7", "event_date": "2023-03-05",
    "source": "部委简报2023年3期"}')) as u2 \gset
select is(t.alike(:'o', :u2), 'self project_update U500105, same_source project_update U500103, same_source achievement U500105',
    'results of two projects with one source stand beside each other');

-- of a pilot, whose result speaks of its source in its effects
select t.pilot_in_force() as pilot_ \gset
select t.made(:'a', 'pilot_update', t.update_body(t.result('{"name": "健全城市更新政策体系",
    "effects": "相关试点经验获住建部《城市更新情况交流》2022年第4期（总第5期）刊载推广"}')), t.owed('U500103', :pilot_)) as pu \gset
select is(t.move(:'a', :pu, 'submit'), '200', 'a pilot''s result');
select t.got(:'a', :pu) #>> '{body,results,0,result_id}' as id \gset
select t.made(:'b', 'achievement', t.achievement('{"source": "住建部城市更新情况交流2022年4期", "event_date": "2023-03-10"}')) as cited \gset
select is(t.warned(:'b', :cited), 'same_source', 'a source that the effects of a pilot''s result speak of');
select t.edit(:'b', :cited, '{"source": "住建部城市更新情况交流2022年第5期"}') as x \gset
select is(t.warned(:'b', :cited), null, 'another issue is another source');
select t.edit(:'b', :cited, '{"source": "第4期"}') as x \gset
select is(t.warned(:'b', :cited), null, 'a number alone is within too much');
select t.made(:'a', 'achievement', t.achievement('{"source": "会议", "matter": "健全城市更新政策体系", "event_date": "2023-03-11"}')) as again \gset
select is(t.warned(:'a', :again), 'same_result', 'typed again under its name');
select is(t.alike(:'a', :pu), 'self pilot_update U500103', 'a draft claims nothing beside another');
select t.attach(:'a', :again, 'evidence', 'b.pdf'), t.move(:'a', :again, 'submit') as x \gset
select is(t.alike(:'a', :pu), 'self pilot_update U500103, same_result achievement U500103', 'submitted, it does');
select t.move(:'a', :again, 'withdraw') as x \gset

-- drawn from it
select t.move(t.who('U500103', 'reviewer'), :pu, 'approve'), t.move(t.who('D30', 'clerk'), :pu, 'approve'),
    t.move(:'o', :pu, 'approve') as x \gset
select is(t.state(:pu), 'approved approved', 'in force');
select t.made(:'a', 'achievement', t.achievement(jsonb_build_object('pilot_result', :pu, 'pilot_result_row', :'id',
    'matter', '健全城市更新政策体系', 'source', '住建部城市更新情况交流2022年第4期', 'event_date', '2023-03-12'))) as drawn \gset
select is(t.warned(:'a', :drawn), null, 'what was drawn from the result is not warned of it (X46)');
select t.edit(:'a', :drawn, '{"pilot_result_row": null}') as x \gset
select is(t.warned(:'a', :drawn), null, 'nor where only the update is named');
select t.edit(:'a', :drawn, '{"pilot_result": null}') as x \gset
select is(t.warned(:'a', :drawn), 'same_source', 'without the link it is');
set local enable_seqscan = off;
select is((select string_agg(distinct (regexp_match(l, 'version_of_[a-z_]+'))[1], ' ') from t.plan($q$
    select 1 from filing.version w where w.body ? 'results' and filing.result_keys(w.body) && '{n x}'$q$) l), 'version_of_result_key',
    'by an index');
select * from finish();
rollback;
