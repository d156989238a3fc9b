-- SPDX-License-Identifier: Apache-2.0
-- R74–R76: the department mends in place; both versions stay, the district is
-- told, and who mended may distribute.
\ir ../helper_filing.sql
select plan(17);
select t.who('U500103', 'clerk') as clerk, t.who('D30', 'clerk') as dept, t.who('U500103', 'reviewer') as r \gset
select t.pilot_submitted() as e \gset
select is(t.edit(:'dept', :e, '{"issuer": "x"}'), 'not_found', 'not before it has come to the department');
select t.move(:'r', :e, 'approve') as x \gset
select is(t.edit(:'clerk', :e, '{"issuer": "x"}'), 'not_your_step', 'nor by the district then');
select is(t.said(t.edited(:'dept', :e, '{"scope_units": []}')), 'fields_invalid', 'a correction is checked at once');
select is(t.edit(:'dept', :e, '{"scope_units": ["U500103", "U500105", "U500106"]}'), '200', 'corrected');
select is(t.state(:e), 'department_review in_review', 'where it was');
select is((select count(*) from filing.version where entry = :e and frozen_at is not null), 2::bigint,
    'two versions, both signed');
select is(t.read(:'clerk', 'filing.entry_diff', jsonb_build_object('path', jsonb_build_object('id', :'e')))
    -> 'changes', '[{"pointer": "/scope_units", "label": "涉及区县", "kind": "value",
    "from": ["U500103", "U500105"], "to": ["U500103", "U500105", "U500106"]}]', 'before and after');
select is((select count(*) from ops.notice where entry = :e and kind = 'correct' and unit = 'U500103'), 1::bigint,
    'the district is told');
select is(t.attach(:'dept', :e, 'document_file', '重扫.pdf'), '201', 'a better scan');
select is((select version from filing.entry where entry = :e), 3, 'is a correction too');
select is(jsonb_array_length(t.read(:'clerk', 'filing.version_get', jsonb_build_object('path',
    jsonb_build_object('id', :'e', 'version', '2'))) -> 'attachments'), 1, 'the version before has its own');
select is(t.read(:'clerk', 'filing.entry_diff', jsonb_build_object('path', jsonb_build_object('id', :'e')))
    #>> '{changes,0,kind}', 'files', 'and the difference is of files');
select is(t.edit(:'dept', :e, '{"document_number": "建办科函〔2021〕9号"}', t.number('9')), '200', 'another number');
select is((select key from filing.claim where entry = :e), '建办科函〔2021〕9号 | 城市更新试点', 'is what it claims now');
select is(t.move(:'dept', :e, 'distribute', t.checked()), '200', 'the same clerk distributes');
select results_eq(format('select document_number, version from ledger.pilot where pilot = %s
    and upper_inf(in_force)', :e), $$values ('建办科函〔2021〕9号', 4)$$, 'what was corrected is the fact');
select is((select string_agg(x ->> 'action', ' ' order by x ->> 'event') from jsonb_array_elements(
    t.read(:'clerk', 'filing.entry_history', jsonb_build_object('path', jsonb_build_object('id', :'e')))
    -> 'items') x), 'create submit approve correct correct correct distribute', 'all in its history');
select * from finish();
rollback;
