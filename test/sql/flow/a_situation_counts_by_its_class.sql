-- SPDX-License-Identifier: Apache-2.0
-- X59, 表三: the keeper renames, ends and adds situations; a new one counts by its
-- class, and nothing that was approved or counted changes.
\ir ../helper_filing.sql
select plan(29);
select t.person('D07', 'reviewer', '{achievement}') as m, t.who('D07', 'reviewer') as o, t.who('U500103', 'clerk') as a \gset
create function t.put(caller text, code text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'code_put', jsonb_build_object('path', jsonb_build_object('list', 'situation',
	    'code', code), 'body', body)) $$;
create function t.end_(caller text, code text, body jsonb default '{}') returns text language sql as $$
	select t.said(t.act(caller, 'code_end', jsonb_build_object('path', jsonb_build_object('list', 'situation',
	    'code', code), 'body', body))) $$;
create function t.filed(unit text, situation text, more jsonb default '{}') returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'achievement', t.achievement(jsonb_build_object(
		    'situation', situation, 'source', gen_random_uuid()) || more));
begin
	perform t.attach(t.who(unit, 'clerk'), e, 'evidence', gen_random_uuid() || '.pdf');
	return e;
end $$;
create function t.approved(unit text, situation text) returns bigint language plpgsql as $$
declare
	e	bigint := t.filed(unit, situation);
begin
	if t.move(t.who(unit, 'clerk'), e, 'submit') || t.move(t.who(unit, 'reviewer'), e, 'approve')
	    || t.move(t.who('D07', 'reviewer'), e, 'approve') <> '200200200' then
		raise exception 'not approved: %', t.state(e);
	end if;
	return e;
end $$;
create function t.judged(class text) returns bigint[] language plpgsql as $$
declare
	x	bigint[];
begin
	execute format('select array_agg(entry order by entry) from ledger.judge_brand_%s_v1(9223372036854775806,
	    row(''2023Q1'', ''2023-01-01'', ''2023-03-31'', ''infinity'', ''infinity'')::ledger.span) v where counted', class) into x;
	return x;
end $$;
create function t.item(code text) returns jsonb language sql as $$
	select x from jsonb_array_elements(flow.code_items('situation', ops.today())::jsonb) x where x ->> 'code' = item.code $$;
create function t.past(code text) returns text language sql as $$
	select string_agg(coalesce(x ->> 'from', '') || ' ' || (x ->> 'to') || ' ' || (x ->> 'label'), ', ')
	from jsonb_array_elements(t.read(t.who('U500103', 'clerk'), 'flow.module_get', '{"path": {"module": "achievement"}}')
	    -> 'code_pasts' -> 'situation') x where x ->> 'code' = past.code $$;

select is((select string_agg((k ->> 'class') || ' ' || (k ->> 'code'), ', ') from jsonb_array_elements(
    t.read(:'m', 'flow.code_list_rows', '{"path": {"list": "situation"}}') -> 'classes') k), 'N N8, C C9',
    'the keeper is told by which code each class goes on');
select is(t.read(:'m', 'flow.code_list_rows', '{"path": {"list": "medium"}}') -> 'classes', '[]', 'other lists have no classes');
select t.approved('U500103', 'N4') as before_ \gset

-- added
select is(t.said(t.put(:'a', 'N8', '{"label": "获全国人大肯定"}')), 'forbidden', 'not by a clerk');
select is((t.put(:'m', 'N9', '{"label": "获全国人大肯定"}')).body ->> 'detail',
    '新的“计分情形”按归类编号：获全国性肯定评价用N8，获全市推广（仅区县）用C9', 'codes go on one by one');
select is(t.said(t.put(:'m', 'P2', '{"label": "地方媒体报道"}')), 'not_eligible', 'the five media are one situation');
select is(t.said(t.put(:'m', 'X1', '{"label": "其他"}')), 'not_eligible', 'of no class, nothing');
select is(t.said(t.put(:'m', 'N8', '{"label": "获全国人大肯定", "note": "文件相关页", "from": "2023-03-25"}')), '200', 'one from a day on');
select t.filed('U500103', 'N8') as early \gset
select is(t.errors(t.moved(:'a', :early, 'submit')), '{"invalid_value /body/situation"}', 'before it nobody claims it');
select is(t.said(t.put(:'m', 'C9', '{"label": "获市人大常委会推广"}')), '200', 'one of today');
select is(t.item('C9'), '{"code": "C9", "label": "获市人大常委会推广", "indicator": "city", "districts_only": true}',
    'it carries what its class carries');
select t.filed('D30', 'C9') as dept \gset
select is(t.errors(t.moved(t.who('D30', 'clerk'), :dept, 'submit')), '{"situation_not_for_unit /body/situation"}',
    'a department claims none of the city (R99)');
select ops.clock_set('2023-03-25 09:00+08') as x \gset
select t.approved('U500103', 'N8') as new_, t.approved('U500103', 'C9') as city \gset
select is(t.judged('national'), array[:before_, :new_]::bigint[], 'on its day it is claimed, and counts as national');
select is(t.judged('city'), array[:city]::bigint[], 'or as of the city');

-- renamed
select is(t.said(t.put(:'m', 'N4', '{"label": "被部委简报刊发"}')), '200', 'another name');
select is(t.item('N4') ->> 'label', '被部委简报刊发', 'for what is filed now');
select is(t.item('N4') ->> 'indicator', 'national', 'of the same class');
select is(t.past('N4'), ' 2023-03-25 被中央和国家有关部委工作简报刊发（单篇或单自然段以上）', 'what was filed keeps the name of its day');
select is(t.judged('national'), array[:before_, :new_]::bigint[], 'nothing is counted otherwise');

-- ended
select is(t.end_(:'a', 'N4'), 'forbidden', 'not by a clerk');
select t.filed('U500105', 'N4') as draft, t.filed('U500105', 'N4') as sent \gset
select t.move(t.who('U500105', 'clerk'), :sent, 'submit') as x \gset
select is(t.end_(:'m', 'N4', '{"to": "2023-03-27"}'), '200', 'one is ended');
select ops.clock_set('2023-03-27 09:00+08') as x \gset
select is(t.item('N4'), null, 'then it is offered no more');
select is(t.errors(t.moved(t.who('U500105', 'clerk'), :draft, 'submit')), '{"invalid_value /body/situation"}', 'nor taken');
select is(t.move(t.who('U500105', 'reviewer'), :sent, 'approve') || t.move(:'o', :sent, 'approve'), '200200',
    'what was submitted before goes on');
select is(t.judged('national'), array[:before_, :new_, :sent]::bigint[], 'what was approved still counts');
select is(t.past('N4'), ' 2023-03-25 被中央和国家有关部委工作简报刊发（单篇或单自然段以上）, 2023-03-25 2023-03-27 被部委简报刊发',
    'and is called what it was');
select is((select k ->> 'code' from jsonb_array_elements(t.read(:'m', 'flow.code_list_rows', '{"path": {"list": "situation"}}')
    -> 'classes') k where k ->> 'class' = 'N'), 'N9', 'no code is used again for something else');
select is(t.said(t.put(:'m', 'N4', '{"label": "被中央和国家有关部委简报刊发"}')), '200', 'it may come back');
select is(t.item('N4') ->> 'indicator', 'national', 'and counts as it did');
select is(t.judged('media'), null, 'nothing of it is of the media');
select * from finish();
rollback;
