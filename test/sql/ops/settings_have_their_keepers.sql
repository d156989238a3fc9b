-- SPDX-License-Identifier: Apache-2.0
-- X1, X3: name of the mechanism, public address, status of each module, and who
-- keeps which.
\ir ../helper_filing.sql
select plan(22);
select t.person('D07', 'system_admin') as s, t.person('D07', 'security_admin') as o,
    t.person('D07', 'auditor') as u, t.who('U500103', 'clerk') as c \gset
create function t.put(caller text, name text, value text) returns ops.answer language sql as $$
	select t.act(caller, 'setting_put', jsonb_build_object('path', jsonb_build_object('name', name),
	    'body', jsonb_build_object('value', value))) $$;
select is(t.said(t.put(:'s', 'mechanism', '“885”工作机制')), '204', 'a word is a setting');
select is(ops.setting_get('mechanism', ''), '“885”工作机制', 'set');
select is(t.read(:'c', 'org.me_get', '{}') ->> 'mechanism', '“885”工作机制', 'that every page can show');
select is(t.said(t.put(:'s', 'public_url', 'javascript:x')), 'fields_invalid', 'an address is one');
select is(t.said(t.put(:'s', 'public_url', 'https://reform.example/')), '204', 'of the network');
select is(t.said(t.put(:'s', 'session_hours', '8')), 'forbidden', 'sessions are not the system''s administrator''s');
select is(t.said(t.put(:'o', 'session_hours', '8')), '204', 'but the security administrator''s');
select is(t.said(t.put(:'o', 'session_hours', '1000')), 'fields_invalid', 'within bounds');
select is(t.said(t.put(:'o', 'title', 'x')), 'forbidden', 'who keeps nothing else');
select is(t.said(t.put(:'s', 'rehearsal', 'true')), 'not_found', 'the clock is nobody''s');
select is(t.said(t.put(:'s', 'returns_counted', 'none')), 'fields_invalid', 'a choice is of its list');
select is(t.read(:'c', 'ops.setting_list', '{}') ->> 'code', 'forbidden', 'a clerk reads none');
select is((select x -> 'may_set' from jsonb_array_elements(t.read(:'u', 'ops.setting_list', '{}') -> 'items') x
    where x ->> 'name' = 'title'), 'false', 'an auditor reads and sets none');
select is((select detail ->> 'to' from ops.audit where route = 'setting_put' and object = 'setting/mechanism'),
    '“885”工作机制', 'the trail says from what to what');
create function t.switch(caller text, module text, online boolean) returns ops.answer language sql as $$
	select t.act(caller, 'module_switch', jsonb_build_object('path', jsonb_build_object('module', module),
	    'body', jsonb_build_object('online', online))) $$;
select t.made(:'c', 'achievement', t.achievement()) as e \gset
select is(t.said(t.switch(:'o', 'achievement', false)), 'forbidden', 'a module is switched by one alone');
select is(t.said(t.switch(:'s', 'achievement', false)), '204', 'off');
select isnt(t.said(t.act(:'c', 'entry_create', jsonb_build_object('body', jsonb_build_object('module',
    'achievement', 'body', t.achievement()), 'derived', '{}'::jsonb))), '201', 'it takes nothing new');
select is(t.got(:'c', :e) ->> 'id', :'e', 'what is there can be read');
select is(t.said(t.switch(:'s', 'achievement', true)), '204', 'on');
select is(t.said(t.switch(:'s', 'achievement', true)), '204', 'already');
select is((select string_agg(text, ', ') from ops.notice where kind = 'online' and unit = 'U500103'),
    '“成效晾晒”已上线，填报说明见“使用说明”', 'and every unit that files it is told once (R128)');
select t.made(:'c', 'achievement', t.achievement('{"source": "另一期"}')) is not null as ok \gset
select is(:'ok'::boolean, true, 'again');
select * from finish();
rollback;
