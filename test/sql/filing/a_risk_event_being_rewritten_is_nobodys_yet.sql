-- SPDX-License-Identifier: Apache-2.0
-- X58: what is being written again is not shown to a district it has not been
-- submitted for; who had been asked hears that it was taken back.  And a project is
-- meant by its name alone, so another spelling is told.
\ir ../helper_filing.sql
select plan(15);
select t.who('D12', 'clerk') as c, t.who('D12', 'reviewer') as r, t.who('D07', 'reviewer') as o,
    t.who('U500103', 'clerk') as a, t.who('U500104', 'clerk') as b \gset
create function t.sees(caller text, e bigint) returns text language sql as $$
	select coalesce(t.got(caller, e) ->> 'code', 'yes') $$;
create function t.heard(unit text) returns text language sql as $$
	select string_agg(kind || coalesce(' ' || entry, ''), ', ' order by notice) from ops.notice n
	where n.unit = heard.unit and kind in ('remark', 'withdraw', 'return') $$;
select t.made(:'c', 'risk_event', t.risk('{"districts": ["U500103"]}')) as e \gset
select t.move(:'c', :e, 'submit') as x \gset
select is(t.sees(:'a', :e), 'yes', 'submitted, the district reads it');
select t.move(:'c', :e, 'withdraw') as x \gset
select is(t.sees(:'a', :e), 'not_found', 'taken back, it reads what is being written no more');
select is(t.heard('U500103'), format('remark %s, withdraw', :e), 'and hears that it was');
select t.edit(:'c', :e, '{"districts": ["U500104"], "details": "另一区县"}') as x \gset
select is(t.sees(:'b', :e), 'not_found', 'nor does who is named in the draft');
select is(t.move(:'c', :e, 'submit'), '200', 'submitted again');
select is(t.sees(:'a', :e) || ' ' || t.sees(:'b', :e), 'not_found yes', 'it is the other''s');
select is(t.heard('U500104'), format('remark %s', :e), 'who is asked');
select t.move(:'b', :e, 'remark', '{"note": "与改革无关"}') as x \gset
select t.move(:'r', :e, 'return', '{"reason_code": "other", "note": "补正"}') as x \gset
select is(t.heard('U500104'), format('remark %s, return', :e), 'and told when it is returned');
select is(t.sees(:'b', :e), 'not_found', 'and being written again, is not shown, whatever it had to say');
select is((select count(*) from filing.audience where entry = :e and unit = 'U500104'), 0::bigint, 'nor in lists');

-- projects
select t.project_in_force('{"name": "城市更新改革（一期）"}') as p \gset
create function t.warned(e bigint) returns text language sql as $$
	select string_agg(w ->> 'pointer' || ' ' || (w ->> 'detail'), '; ')
	from jsonb_array_elements(t.got(t.who('D12', 'clerk'), e) -> 'warnings') w $$;
select t.made(:'c', 'risk_event', t.risk('{"districts": null, "project": "城市更新改革"}')) as f \gset
select is(t.warned(:f), '/body/project 没有名为“城市更新改革”的市级重大改革项目，本件不计入项目报表；如属于其中的项目，请照写项目名称：城市更新改革（一期）',
    'a name that is almost a project''s');
select is(t.move(:'c', :f, 'submit'), '200', 'is not refused');
select is((select string_agg(w ->> 'detail', '') ~ '没有名为' from jsonb_array_elements(t.got(:'r', :f) -> 'warnings') w), true,
    'and who reviews it is told');
select t.made(:'c', 'risk_event', t.risk('{"districts": null, "project": "某区改革"}')) as g \gset
select is(t.warned(:g), '/body/project 没有名为“某区改革”的市级重大改革项目，本件不计入项目报表', 'one like no project');
select t.edit(:'c', :g, '{"project": "城市更新改革（一期）"}') as x \gset
select is(t.warned(:g), null, 'by its name it counts');
select * from finish();
rollback;
