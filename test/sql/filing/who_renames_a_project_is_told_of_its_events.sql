-- SPDX-License-Identifier: Apache-2.0
-- A risk event means a project by its name alone (R117): under another name it takes
-- nothing off, so who changes the name and who approves that are told which events
-- go by the old one.
\ir ../helper_filing.sql
select plan(5);
select t.who('D12', 'clerk') as c, t.who('D12', 'reviewer') as r, t.who('D07', 'reviewer') as o,
    t.who('D07', 'clerk') as w, t.who('D07', 'reviewer', 2) as o2 \gset
create function t.warned(caller text, e bigint) returns text language sql as $$
	select string_agg(concat_ws(' ', w ->> 'code', w ->> 'pointer', w ->> 'detail'), '; ')
	from jsonb_array_elements(t.got(caller, e) -> 'warnings') w $$;
create function t.event(project text, caused text) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who('D12', 'clerk'), 'risk_event', t.risk(
		    jsonb_build_object('districts', null, 'project', project)));
begin
	perform t.move(t.who('D12', 'clerk'), e, 'submit');
	perform t.move(t.who('D12', 'reviewer'), e, 'approve');
	if t.move(t.who('D07', 'reviewer'), e, 'approve', format('{"findings":
	    {"caused_by_reform": %s, "caused_grounds": "认定"}}', caused)::jsonb) <> '200' then
		raise exception 'not in force';
	end if;
	return e;
end $$;
select t.project_in_force() as p \gset
select t.event('城市更新改革', 'true') as e, t.event('城市更新改革', 'false') as f,
    t.event('某区改革', 'true') as g \gset
select t.move(:'w', :p, 'revise') as x \gset
select is(t.warned(:'w', :p), null, 'under its name there is nothing to tell');
select t.edit(:'w', :p, '{"name": "城市更新改革（二期）"}') as x \gset
\set told 'events_named /body/name 编号 ' :e ' 的风险事件写的是原名称“城市更新改革”，改名以后不再扣本项目的分，请联系填报单位变更'
select is(t.warned(:'w', :p), :'told', 'under another the event that counts is named');
select is(t.move(:'w', :p, 'submit'), '200', 'which refuses nothing');
select is(t.warned(:'o2', :p), :'told', 'who approves it is told, too');
select is(t.warned(:'w', t.made(:'w', 'project', t.project('{"name": "另一项目"}'))), null, 'a new project had no name before');
select * from finish();
rollback;
