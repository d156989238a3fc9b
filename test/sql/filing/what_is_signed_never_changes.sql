-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(12);
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'reviewer') as r \gset
select t.achievement_submitted('U500103') as e \gset
select throws_ok(format('update filing.version set body = ''{}'' where entry = %s', :e), '55000', null,
    'a signed body');
select throws_ok(format('delete from filing.version where entry = %s', :e), '55000', null, 'is not deleted');
select throws_ok('update filing.event set note = ''x''', '55000', null, 'nor is what happened changed');
select throws_ok('delete from filing.event', '55000', null, 'or forgotten');
select throws_ok(format('update filing.attachment set name = ''x'' where entry = %s', :e), '55000', null,
    'nor an attachment');
select throws_ok(format('update filing.attachment set state = ''removed'', until_version = 1
    where entry = %s', :e), '55000', null, 'of a signed version');
select is(t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "改"}'), '200', 'returned');
select is(t.edit(:'clerk', :e, '{"matter": "健全机制"}'), '200', 'the next version is written');
select is(t.said(t.act(:'clerk', 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id',
    (select attachment from filing.attachment where entry = :e)::text)))), '204', 'without the old evidence');
select is(jsonb_array_length(t.read(:'clerk', 'filing.version_get', jsonb_build_object('path',
    jsonb_build_object('id', :'e', 'version', '1'))) -> 'attachments'), 1, 'which the first version keeps');
select is((select body ->> 'matter' from filing.version where entry = :e and version = 1), '建立数据共享机制',
    'as it keeps its words');
select is(t.said(t.moved(:'clerk', :e, 'submit', '{"note": "已改"}')), 'attachment_required', 'the new one has none');
select * from finish();
rollback;
