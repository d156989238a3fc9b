-- SPDX-License-Identifier: Apache-2.0
-- 1a (R42, R54) and what becomes of a demand (X57): adopted into a list item, or
-- declined with a reason; its unit sees which.
\ir ../helper_assigned.sql
select plan(50);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D07', 'reviewer') as office \gset
create function t.demand(more jsonb default '{}') returns jsonb language sql as $$
	select '{"classified": false, "title": "实施绿色认证集成改革", "demand_origin": "D3",
	    "description": "企业反映，当前国内绿色认证种类多，存在多头管理、职能交叉、企业认证成本高等问题，迫切需要建立统一的标准。",
	    "policy_area": "economy", "track": "business_climate"}'::jsonb || more $$;
create function t.demand_in_force(unit text, title text) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'demand', t.demand(jsonb_build_object('title', title)));
begin
	perform t.move(t.who(unit, 'clerk'), e, 'submit'), t.move(t.who(unit, 'reviewer'), e, 'approve');
	if t.move(t.who('D07', 'reviewer'), e, 'approve') <> '200' then
		raise exception 'not approved';
	end if;
	return e;
end $$;

-- 1a: any time, any unit, three stages
select is(t.said(t.act(t.who('D07', 'clerk'), 'entry_create', '{"body": {"module": "demand"}}')), 'forbidden',
    'the reform office files no demand: it issues lists');
select is(t.errors(t.moved(:'a', t.made(:'a', 'demand', t.demand('{"title": null, "description": "太短", "demand_origin": "D5",
    "track": "education"}')), 'submit')), '{invalid_value /body/demand_origin,invalid_value /body/description,'
    'invalid_value /body/track,required /body/title}'::text[], 'all that is wrong at once');
select t.made(:'a', 'demand', t.demand()) as d \gset
select is(t.move(:'a', :d, 'submit'), '200', 'submitted');
select is(t.move(:'ar', :d, 'approve'), '200', 'the own reviewer passes it');
select is(t.state(:d), 'office_review in_review', 'to the reform office');
select is(t.move(:'office', :d, 'return', '{"reason_code": "wording", "note": "标题要有改革味"}'), '200', 'which returns it');
select t.move(:'a', :d, 'submit', '{"note": "已改"}'), t.move(:'ar', :d, 'approve') \gset x
select is(t.got(:'a', :d) -> 'outcome', 'null', 'under review nothing is said of it');
select is(t.move(:'office', :d, 'approve'), '200', 'approved');
select is(t.got(:'a', :d) #>> '{outcome,label}', '待采纳', 'it waits for its answer');
select is((select title from ledger.demand where entry = :d and upper_inf(in_force)), '实施绿色认证集成改革', 'and is a fact');
select is((select count(*) from filing.obligation where subject = :d), 0::bigint, 'nobody owes anything of it');

-- declined
select is(t.actions(:'office', :d), 'void', 'a reviewer of the office does not answer');
select is(t.actions(t.admin(), :d), 'decline void', 'its administrator does');
select is(t.move(t.admin(), :d, 'decline'), 'reason_required', 'with a reason');
select is(t.move(t.admin(), :d, 'decline', '{"note": "国家已有统一部署"}'), '200', 'declined');
select is(t.actions(t.admin(), :d), 'void', 'which is said once');
select is(t.move(t.admin(), :d, 'decline', '{"note": "另有安排"}'), 'demand_answered', 'a second answer is refused');
select is(t.got(:'a', :d) -> 'outcome' ->> 'label' || '：' || (t.got(:'a', :d) #>> '{outcome,note}'), '未采纳：国家已有统一部署',
    'its unit sees that, and why');
select is((select text from ops.notice where kind = 'decline' and unit = 'U500103'),
    '市委改革办未采纳：实施绿色认证集成改革（国家已有统一部署）', 'and was told');
select is((select reason from ledger.demand_decline where demand = :d and upper_inf(in_force)), '国家已有统一部署', 'it is a fact');
select is(t.read(t.admin(), 'filing.entry_list', '{"query": {"module": "demand", "outcome": "declined"}}') #>> '{items,0,id}', :'d',
    'a list shows those alone');
select is(jsonb_array_length(t.read(t.admin(), 'filing.entry_list', '{"query": {"module": "demand", "outcome": "pending"}}') -> 'items'), 0,
    'none waits');

-- adopted
select t.demand_in_force('U500105', '健全社区治理体系') as f, t.demand_in_force('U500106', '建立用工机制') as g \gset
select is(t.got(t.admin(), :f) #> '{starts,0}', jsonb_build_object('module', 'demand_task', 'label', '采纳，列入清单任务',
    'body', jsonb_build_object('demands', jsonb_build_array(jsonb_build_object('demand', :f)))), 'a task begins from it');
select is(t.got(t.who('U500105', 'clerk'), :f) -> 'starts', '[]', 'not for its unit');
select t.made(t.admin(), 'demand_task', t.got(t.admin(), :f) #> '{starts,0,body}') as e \gset
select is(t.got(t.admin(), :e) #>> '{body,title}' || (t.got(t.admin(), :e) #>> '{body,track}'), '健全社区治理体系business_climate',
    'with its words');
select is(t.edit(t.admin(), :e, jsonb_build_object('units', t.rows('U500105 2023-03-31', 'D30 2023-04-30'), 'demands',
    jsonb_build_array(jsonb_build_object('demand', :f), jsonb_build_object('demand', :d)))), '200',
    'several may be taken up, also one that was declined');
select is(t.got(:'a', :d) #>> '{outcome,code}', 'declined', 'a draft changes nothing');
select is(t.move(t.admin(), :e, 'assign'), '200', 'issued');
select is(t.got(:'a', :d) #>> '{outcome,label}' || (t.got(:'a', :d) #>> '{outcome,related,title}'), '已采纳健全社区治理体系',
    'its unit sees that it was adopted, and into what');
select is((select text from ops.notice where kind = 'adopt' and unit = 'U500103'),
    '市委改革办已采纳，列入清单任务“健全社区治理体系”：实施绿色认证集成改革', 'and was told');
select is((select count(*) from ledger.demand_decline where demand = :d and upper_inf(in_force)), 0::bigint, 'it is declined no more');
select is((select string_agg(action, ' ' order by event) from filing.event where entry = :d and event > (select event
    from filing.event where entry = :d and action = 'decline')), 'adopt', 'its history says so');
select is(t.move(t.admin(), :d, 'decline', '{"note": "x"}'), 'demand_answered', 'what was adopted is not declined');
select is(t.actions(t.admin(), :g), 'decline void', 'another still waits');

-- and released
select is(t.edit(t.admin(), :e, jsonb_build_object('demands', jsonb_build_array(jsonb_build_object('demand', :f)))), '200',
    'the task leaves one out');
select is(t.got(:'a', :d) #>> '{outcome,code}', 'pending', 'which waits again');
create function t.taken(title text, demand bigint) returns bigint language sql as $$
	select t.assigned('demand_task', t.rows('U500103 2023-04-30'), jsonb_build_object('title', title, 'demands',
	    jsonb_build_array(jsonb_build_object('demand', demand)))) $$;
create function t.into_(demand bigint) returns text language sql as $$
	select concat_ws(' ', o ->> 'code', o #>> '{related,title}') from (select t.got(t.admin(), demand) -> 'outcome' as o) x $$;
select t.taken('建立议事机制', :f) as h \gset
select is(t.into_(:f), 'adopted 建立议事机制', 'one demand may lead to two tasks');
select is(t.move(t.admin(), :h, 'void', '{"note": "合并"}'), '200', 'the later is recalled');
select is(t.into_(:f), 'adopted 健全社区治理体系', 'its answer is the other, that still has it');
select is((select text from ops.notice where kind = 'adopt' and unit = 'U500105' order by notice desc limit 1),
    '清单任务“建立议事机制”不再列入，仍列入清单任务“健全社区治理体系”：健全社区治理体系', 'as its unit is told');
select t.taken('建立协商机制', :f) as i \gset
select is(t.move(t.admin(), :e, 'void', '{"note": "合并"}'), '200', 'the earlier is recalled');
select is(t.into_(:f), 'adopted 建立协商机制', 'which changes no answer');
select is((select count(*) from ops.notice where kind = 'adopt' and entry = :f), 4::bigint, 'and is told to nobody');
select is(t.move(t.admin(), :i, 'void', '{"note": "合并"}'), '200', 'the last of them is recalled');
select is(t.into_(:f), 'pending', 'and it waits again');
select is(t.errors(t.moved(t.admin(), t.made(t.admin(), 'demand_task', t.task(t.rows('U500103 2023-04-30'), jsonb_build_object(
    'demands', jsonb_build_array(jsonb_build_object('demand', t.made(:'a', 'demand', t.demand('{"title": "草稿"}'))))))), 'assign')),
    '{invalid_value /body/demands/0/demand}'::text[], 'only what is approved can be adopted');
select is(t.move(:'a', :d, 'revise'), '200', 'its unit changes it');
select t.edit(:'a', :d, '{"title": "实施绿色认证改革"}'), t.move(:'a', :d, 'submit'), t.move(:'ar', :d, 'approve'),
    t.move(:'office', :d, 'approve') \gset x
select is(t.got(:'a', :d) #>> '{outcome,code}', 'pending', 'and keeps its answer');
select is(t.move(:'office', :d, 'void', '{"note": "重复"}'), '200', 'voided');
select is(t.got(:'a', :d) -> 'outcome', 'null', 'nobody answers it any more');
select * from finish();
rollback;
