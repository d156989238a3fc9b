-- SPDX-License-Identifier: Apache-2.0
-- R66, X12–X14, X61: one document number and name, one filing.
\ir ../helper_filing.sql
select plan(27);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b,
    t.who('U500103', 'reviewer') as ar \gset
create function t.b_pilot(more jsonb default '{}', n text default '443',
    near text default null) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who('U500105', 'clerk'), 'pilot',
		    t.pilot(more), null, t.number(n, near));
begin
	perform t.attach(t.who('U500105', 'clerk'), e, 'document_file');
	return e;
end $$;

select t.made(:'a', 'pilot', t.pilot(), null, t.number()) as draft \gset
select t.b_pilot() as eb \gset
select is(t.move(:'b', :eb, 'submit'), '200', 'a draft of another blocks nobody (X13)');
select is(t.move(:'b', :eb, 'withdraw'), '200', 'taken back');
select t.pilot_submitted() as ea \gset
select t.moved(:'b', :eb, 'submit') as r \gset
select is(t.said(t.moved(:'b', :eb, 'submit')), 'document_number_taken',
    'once submitted the number is held');
create function t.holder(caller text, e bigint) returns jsonb language sql as $$
	select (t.moved(caller, e, 'submit')).body::jsonb $$;
select is(t.holder(:'b', :eb) #>> '{holder,unit,unit}', 'U500103', 'by whom');
select is(t.holder(:'b', :eb) #>> '{holder,stage}', 'unit_review', 'at which desk');
select is(left(t.holder(:'b', :eb) #>> '{holder,since}', 10), '2023-03-20', 'since when');
select is(t.holder(:'b', :eb) #>> '{holder,competent_department,unit}', 'D30', 'under whom');
select matches(t.holder(:'b', :eb) #>> '{holder,contact,phone}', '^000[0-9]{8}$', 'whom to call');
select is(t.holder(:'b', :eb) -> 'holder' ->> 'entry', :'ea',
    'a district that the holder names may open it');
select is(t.holder(:'b', :eb) ->> 'detail' ~ '渝中区于2023-03-20占用.*补列涉及区县', true,
    'all in a sentence');
select is(t.edit(:'b', :eb, '{"name": "城 市 更新试点"}', null), '200', 'spaces in a name');
select is(t.move(:'b', :eb, 'submit'), 'document_number_taken', 'make no other pilot');

select t.b_pilot('{"name": "完整社区试点"}') as other \gset
select is(t.move(:'b', :other, 'submit'), '200', 'the same number under another name goes on');
select is(t.got(:'b', :other) -> 'warnings' -> 0 ->> 'code', 'same_number_other_name',
    'with a warning');
select t.b_pilot('{"name": "另一试点", "document_number": "建办科〔2021〕443号"}', '444', '443') as near \gset
select is((select array_agg(w ->> 'code' order by w ->> 'code') from jsonb_array_elements(
    t.got(:'b', :near) -> 'warnings') w), '{number_almost_alike,number_almost_alike}',
    'so does one almost alike');
select is(t.read(:'b', 'filing.document_number_check', jsonb_build_object(
    'canonical', '建办科函〔2021〕443号', 'near_key', '443', 'name', '城市更新试点'))
    -> 'taken', 'true', 'asked beforehand, it is taken');
select is(jsonb_array_length(t.read(:'b', 'filing.document_number_check', jsonb_build_object(
    'canonical', '建办科函〔2021〕444号', 'near_key', '443', 'name', '另一试点')) -> 'near'), 2,
    'and near ones are named');

select is(t.move(:'ar', :ea, 'return', '{"reason_code": "wording", "note": "改"}'), '200', 'returned');
select is(t.move(:'b', :eb, 'submit'), 'document_number_taken', 'the number is kept for ten working days');
select is((select lapses_on from filing.claim where entry = :ea), '2023-04-03'::date,
    'which is until 3 April');
select ops.clock_set('2023-04-04 09:00+08') as later \gset
select is(t.move(:'b', :eb, 'submit'), '200', 'then it is free');
select is(t.move(:'a', :ea, 'submit', '{"note": "已改"}'), 'document_number_taken', 'and its first holder must ask');

-- without a number, or classified: issuer, title and date
select t.b_pilot('{"document_number": null, "no_document_number_reason": "会议部署",
    "name": "无文号试点", "scope_units": ["U500105"]}', null) as n1 \gset
select is(t.move(:'b', :n1, 'submit'), '200', 'a pilot without a number');
select t.made(:'a', 'pilot', t.pilot('{"document_number": null,
    "no_document_number_reason": "会议部署", "name": "换个名字"}'), null, '{}') as n2 \gset
select t.attach(:'a', :n2, 'document_file') as x \gset
select is(t.move(:'a', :n2, 'submit'), 'document_number_taken',
    'is known by issuer, title and date');
select t.move(t.who('U500105', 'reviewer'), :n1, 'approve') as x \gset
select is(t.holder(:'a', :n2) #>> '{holder,join}', :'n1',
    'and whoever comes second may ask to be named in it');
select is(t.edit(:'a', :n2, '{"document_title": "另一文件"}'), '200', 'another document');
select is(t.move(:'a', :n2, 'submit'), '200', 'is another pilot');
select * from finish();
rollback;
