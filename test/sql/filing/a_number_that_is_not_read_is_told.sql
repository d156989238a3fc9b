-- SPDX-License-Identifier: Apache-2.0
-- R66, X12: where a number cannot be read, or another has the name under another
-- number, clerk and department are told; it is no refusal.
\ir ../helper_number.sql
select plan(18);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b,
    t.who('U500105', 'reviewer') as br, t.who('D30', 'clerk') as d \gset
create function t.asked(q jsonb) returns jsonb language sql as $$
	select t.read(t.who('U500105', 'clerk'), 'filing.document_number_check', jsonb_build_object('query', q)) $$;


-- a number that cannot be read is said to be so
select t.b_pilot('{"name": "老旧小区试点", "document_number": "银发〔2O23〕5号"}', t.unread()) as un \gset
select is(t.warned(:'b', :un), 'number_unreadable /body/document_number', 'the clerk is told while it is a draft');
select matches(t.got(:'b', :un) #>> '{warnings,0,detail}', '无法自动查重.*核对', 'in words');
select is(t.move(:'b', :un, 'submit'), '200', 'it goes on');
select is(t.warned(:'b', :un), 'number_unreadable /body/document_number', 'and is told of it after that');
select t.move(:'br', :un, 'approve') as x \gset
select is(t.warned(:'d', :un), 'number_unreadable /body/document_number', 'so is the department that confirms it');
-- and so is what has its name
select t.b_pilot('{"name": "老旧小区 试点。", "document_number": "银发〔2022〕1号、渝府办发〔2023〕2号"}', t.unread()) as two \gset
select is(t.warned(:'b', :two), 'number_unreadable /body/document_number, same_name_other_number /body/document_number',
    'two numbers in one, and a name that stands under another');
select is(t.got(:'b', :two) #>> '{warnings,1,detail}',
    (select u.name from org.unit u where u.unit = 'U500105') || '填报的“老旧小区试点”项目名称相同，文号是“银发〔2O23〕5号”，请核对是否同一试点',
    'by whom and under which');
select is(t.move(:'b', :two, 'submit'), '200', 'that is no refusal (X12)');
select t.move(:'br', :two, 'approve') as x \gset
select matches(t.warned(:'d', :two), 'same_name_other_number', 'the department is told of the two');
select matches(t.warned(:'d', :un), 'same_name_other_number', 'in the first one as well');
select t.b_pilot('{"name": "老旧小区试点", "document_number": "建办科函〔2021〕9号"}', t.number('9')) as read_ \gset
select is(t.warned(:'b', :read_), 'same_name_other_number /body/document_number, same_name_other_number /body/document_number',
    'a number that can be read meets both by the name');
select t.b_pilot('{"name": "老旧小区试点", "document_number": null, "no_document_number_reason": "会议部署",
    "document_title": "会议纪要"}', t.unread()) as none_ \gset
select is(t.warned(:'b', :none_), 'same_name_other_number /body/document_number, same_name_other_number /body/document_number',
    'so does one without a number');
select t.made(:'b', 'pilot', '{"classified": true, "name": "老旧小区试点"}', null, '{}') as secret \gset
select is(t.warned(:'b', :secret), null, 'the alias of a classified one says nothing');

-- asked while it is typed
select is(t.asked('{"text": "银发〔2022〕7号", "canonical": "银发〔2022〕7号", "name": "老旧小区试点"}') #>> '{elsewhere,0,canonical}',
    '银发〔2O23〕5号', 'the number under which the name stands');
select is(t.asked('{"text": "银发〔2022〕7号", "canonical": "银发〔2022〕7号", "name": "老旧小区试点"}') -> 'taken', 'false', 'it is not taken');
select is(jsonb_array_length(t.asked(jsonb_build_object('text', '银发〔2022〕7号', 'canonical', '银发〔2022〕7号',
    'name', '老旧小区试点', 'entry', :'two')) -> 'elsewhere'), 1, 'but for the filing that asks');
select is(t.asked('{"text": "银发〔2O23〕5号", "canonical": null, "name": "老旧小区试点"}') -> 'taken', 'true',
    'what cannot be read and is written alike is taken');
select is(t.asked('{"text": "银发〔2022〕7号", "canonical": "银发〔2022〕7号", "name": "（）"}') -> 'elsewhere', '[]', 'marks are nobody''s name');
select * from finish();
rollback;
