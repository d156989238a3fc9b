-- SPDX-License-Identifier: Apache-2.0
-- R69, R75, X12, X13, X15, X59: a district that was refused at the document number
-- or left out asks the competent department, which names it or says why not, and
-- sees every district that tried the number.
\ir ../helper_filing.sql
select plan(55);
select t.who('U500103', 'clerk') as a, t.who('U500106', 'clerk') as b, t.who('U500107', 'clerk') as c,
    t.who('D30', 'clerk') as d, t.who('D31', 'clerk') as other, t.who('D07', 'reviewer') as o,
    t.person('D07', 'reviewer', '{pilot}') as admin \gset
create function t.ask(caller text, e bigint, reason text default '市里通知列明本区', attachment bigint default null)
returns ops.answer language sql as $$
	select t.act(caller, 'join_request_create', jsonb_build_object('path', jsonb_build_object('id', e::text),
	    'body', jsonb_build_object('reason', reason, 'attachment', attachment))) $$;
create function t.decide(caller text, r bigint, yes boolean, note text default null) returns ops.answer language sql as $$
	select t.act(caller, 'join_request_decide', jsonb_build_object('path', jsonb_build_object('id', r::text),
	    'body', jsonb_build_object('grant', yes, 'note', note))) $$;
create function t.districts(caller text, e bigint) returns text language sql as $$
	select string_agg((x #>> '{unit,unit}') || case when (x ->> 'named')::boolean then ' named' else '' end
	    || case when x ->> 'tried_at' is not null then ' tried' else '' end
	    || coalesce(' ' || (x #>> '{request,state}'), ''), ', ' order by n)
	from jsonb_array_elements(t.read(caller, 'filing.pilot_districts', jsonb_build_object('path',
	    jsonb_build_object('id', e::text))) -> 'items') with ordinality y (x, n) $$;
create function t.requests(caller text, q jsonb default '{}') returns text language sql as $$
	select string_agg((x #>> '{unit,unit}') || ' ' || (x ->> 'state') || case when (x ->> 'may_decide')::boolean
	    then ' decide' else '' end, ', ' order by n) from jsonb_array_elements(t.read(caller, 'filing.join_request_list',
	    jsonb_build_object('query', q)) -> 'items') with ordinality y (x, n) $$;

-- U500106 is refused at the number and told through which door to go
select t.pilot_submitted() as e \gset
select t.made(:'b', 'pilot', t.pilot('{"scope_units": ["U500106"]}'), null, t.number()) as own \gset
select (t.attached(:'b', :own, 'document_file')).body ->> 'id' as f \gset
select t.moved(:'b', :own, 'submit') as no \gset
select is((:'no'::ops.answer).code, 'document_number_taken', 'the number is taken');
select is(((:'no'::ops.answer).body #>> '{holder,join}')::bigint, :e::bigint, 'and names the door');
select is((:'no'::ops.answer).body #>> '{holder,entry}', null, 'without opening the filing');
select is(t.got(:'b', :e) ->> 'code', 'not_found', 'which stays closed');
select is(t.said(t.ask(:'b', :e, ' ')), 'reason_required', 'it asks in words');
select is(t.said(t.ask(:'b', :e, '市里通知列明本区', 999999)), 'not_found', 'with a file that is there');
select t.ask(:'b', :e, '市里通知列明本区', :f) as asked \gset
select is(t.said(:'asked'), '201', 'asked');
select (:'asked'::ops.answer).body ->> 'id' as r \gset
select is(t.said(t.ask(:'b', :e)), 'already_exists', 'once at a time');
select is(t.said(t.ask(:'a', :e)), 'conflict', 'who is named need not ask');
select is(t.said(t.ask(t.who('U500106', 'reviewer'), :e)), 'not_your_step', 'it is a clerk''s affair');
select is(t.said(t.ask(:'d', :e)), 'not_your_step', 'and a district''s');
select is(t.said(t.ask(:'b', :own)), 'conflict', 'not of its own filing');
select is(t.said(t.ask(:'c', :own)), 'not_found', 'a draft holds nothing');
select is((select array_agg(unit || ' ' || role || ' ' || coalesce(entry::text, '-')) from ops.notice where kind = 'join_request'),
    '{"D30 clerk -"}', 'the department is told');
select is(t.read(:'b', 'filing.document_number_check', '{"query": {"canonical": "建办科函〔2021〕443号", "name": "城市更新试点",
    "near_key": "443"}}') #>> '{same,0,holder,request,state}', 'open', 'while typing the number it sees its request');

-- the department's queue, and what it checks the districts against
select is(t.requests(:'d', '{"state": "open"}'), 'U500106 open', 'the queue; not yet at its desk');
select is(t.said(t.decide(:'d', :r, true)), 'not_found', 'it decides what has reached it');
select t.move(t.who('U500103', 'reviewer'), :e, 'approve') as x \gset
select t.made(:'c', 'pilot', t.pilot('{"scope_units": ["U500107"]}'), null, t.number()) as tried \gset
select t.discard(:'c', :tried) as x \gset
select is(t.districts(:'d', :e), 'U500106 tried open, U500107 tried, U500103 named, U500105 named',
    'who asked, who tried the number, who is named');
insert into flow.contact (module, unit, name, phone) values ('pilot', 'U500107', '九龙坡联系人', '00010230007');
create function t.to_ask(caller text, e bigint) returns text language sql as $$
	select string_agg(x #>> '{contact,name}', ', ') from jsonb_array_elements(t.read(caller, 'filing.pilot_districts',
	    jsonb_build_object('path', jsonb_build_object('id', e::text))) -> 'items') x $$;
select is(t.to_ask(:'d', :e), '九龙坡联系人', 'with whom to ask there');
select is(t.to_ask(:'a', :e), null, 'which is the department''s to do');
select is(t.districts(:'a', :e), 'U500103 named, U500105 named', 'others see who is named');
select is(t.read(:'other', 'filing.pilot_districts', jsonb_build_object('path', jsonb_build_object('id', :'e'))) ->> 'code',
    'not_found', 'another department sees nothing');
select is(t.requests(:'d', '{"state": "open"}'), 'U500106 open decide', 'now it may decide');
select is(t.requests(:'other'), null, 'another department has no queue of it');
select is(t.requests(:'b'), 'U500106 open', 'the district has its own');
select is(t.requests(:'c'), null, 'and nobody else''s');
select is(t.requests(:'o'), 'U500106 open', 'the office sees all');
select is(t.got_file(:'d', :'f') ->> 'name', 'file.pdf',
    'the department reads the proof');
select is(t.got_file(:'other', :'f') ->> 'code', 'not_found',
    'another does not');
select is(t.said(t.decide(:'o', :r, true)), 'not_your_step', 'a reviewer of the office does not decide here');
select is(t.said(t.decide(:'d', :r, true, '文件第3页列明')), '200', 'granted before distribution: a correction');
select is(t.state(:e), 'department_review in_review', 'it stays where it is');
select is((select note from filing.event where entry = :e and action = 'correct'), '沙坪坝申请补列：市里通知列明本区', 'the history says why');
select is((select v.body -> 'scope_units' from filing.version v join filing.entry x using (entry, version) where entry = :e),
    '["U500103", "U500105", "U500106"]', 'it is named');
select is(t.got(:'b', :e) ->> 'title', '城市更新试点', 'and sees the filing');
select is((select text from ops.notice where kind = 'join_decided' and unit = 'U500106'),
    '市住房城乡建委同意补列本区县：城市更新试点（文件第3页列明）', 'and is told');
select is(t.said(t.decide(:'d', :r, false, 'x')), 'wrong_stage', 'decided once');
select is(t.move(:'d', :e, 'distribute', t.checked()), '200', 'distributed');
select is((select count(*) from filing.obligation where subject = :e and unit = 'U500106' and state = 'open'), 1::bigint,
    'it owes an update as the others do');

-- after distribution: declined, asked again, decided by a module administrator
select (t.ask(:'c', :e)).body ->> 'id' as r2 \gset
select is(t.said(t.decide(:'d', :r2, false)), 'reason_required', 'a refusal has a reason');
select is(t.said(t.decide(:'d', :r2, false, '文件未列本区')), '200', 'declined');
select is((select (count(*), max(state))::text from filing.join_request where unit = 'U500107'), '(1,declined)', 'as it says');
select (t.ask(:'c', :e, '补充印发的名单列明')).body ->> 'id' as r3 \gset
select is(t.said(t.decide(:'admin', :r3, true, '已核对')), '200', 'a module administrator decides too (X59)');
select is((select count(*) from ledger.pilot_unit where pilot = :e and unit = 'U500107' and upper_inf(in_force)), 1::bigint,
    'it counts from that approval on');
select is((select array_agg(unit order by unit) from ops.notice where entry = :e and kind = 'amend'
    and text like '涉及区县或%'), '{D07,U500105,U500106}', 'districts and office are told of the change');
select is((select count(*) from ops.notice where entry = :e and kind = 'join' and unit = 'U500103'), 1::bigint, 'the owner, too');

-- what becomes moot is closed; what was asked may be taken back
select (t.ask(t.who('U500108', 'clerk'), :e)).body ->> 'id' as r4 \gset
select is(t.edit(:'d', :e, '{"scope_units": ["U500103", "U500105", "U500106", "U500107", "U500108"]}'), '200', 'named without an answer');
select is((select state from filing.join_request where request = :r4), 'granted', 'is granted');
select (t.ask(t.who('U500109', 'clerk'), :e)).body ->> 'id' as r5 \gset
select is(t.said(t.act(t.who('U500108', 'clerk'), 'join_request_withdraw', jsonb_build_object('path',
    jsonb_build_object('id', :'r5')))), 'not_found', 'nobody takes back another''s');
select is(t.said(t.act(t.who('U500109', 'clerk'), 'join_request_withdraw', jsonb_build_object('path',
    jsonb_build_object('id', :'r5')))), '204', 'its own it may');
select (t.ask(t.who('U500109', 'clerk'), :e)).body ->> 'id' as r6 \gset
select t.act(t.who('D07', 'system_admin'), 'unit_end', '{"path": {"unit": "U500109"}, "body":
    {"to": "2023-03-21", "successor": "U500108"}}') as x, ops.clock_set('2023-03-21 00:00:01+08') as y \gset
select t.decide(:'d', :r6, true) as gone \gset
select is((:'gone'::ops.answer).body ->> 'detail', '北碚区已撤销，不能再列为涉及区县；请写明理由，不予同意',
    'a district that is no more is not named');
select is((select state from filing.join_request where request = :r6), 'open', 'its request waits for a refusal');
select t.move(:'o', :e, 'void', '{"note": "误报"}') as x \gset
select is((select state || ' ' || note from filing.join_request where request = :r6), 'declined 该试点已作废，可自行创建', 'of a void pilot it is closed');
select is(t.said(t.ask(t.who('U500110', 'clerk'), :e)), 'not_found', 'and none is asked');
select is((select string_agg(r.state, ' ' order by r.request) from filing.join_request r where r.entry = :e),
    'granted declined granted granted withdrawn declined', 'every request is kept');
select * from finish();
rollback;
