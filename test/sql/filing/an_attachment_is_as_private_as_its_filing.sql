-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(18);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('U500103', 'reviewer') as r,
    t.who('D07', 'leader') as o \gset
select t.made(:'a', 'achievement', t.achievement()) as e \gset
create function t.begin_(caller text, e bigint, field text, name text, size bigint) returns text
language plpgsql as $$
begin
	perform filing.attachment_begin(caller, jsonb_build_object('entry', e, 'field', field,
	    'name', name, 'size', size));
	return 'ok';
exception when sqlstate 'RF001' then return sqlerrm;
end $$;
select is(t.begin_(:'a', :e, 'evidence', '通知.pdf', 52428800), 'ok', 'fifty megabytes are taken');
select is(t.begin_(:'a', :e, 'evidence', '通知.pdf', 52428801), 'body_too_large', 'not a byte more');
select is(t.begin_(:'a', :e, 'evidence', '通知.exe', 10), 'attachment_type', 'nothing that runs');
select is(t.begin_(:'a', :e, 'evidence', '通知', 10), 'attachment_type', 'nothing without a kind');
select is(t.begin_(:'a', :e, 'evidence', '../../etc/x.pdf', 10), 'invalid_body', 'no path');
select is(t.begin_(:'a', :e, 'matter', '通知.pdf', 10), 'invalid_body', 'only where files belong');
select is(t.begin_(:'b', :e, 'evidence', '通知.pdf', 10), 'not_found', 'nobody else');
select is(t.begin_(:'r', :e, 'evidence', '通知.pdf', 10), 'not_your_step', 'nor its reviewer');
select is((select (r.body ->> 'revision')::int from t.attached(:'a', :e, 'evidence') r), t.rev(:e),
    'an attachment raises the revision');
select attachment as f from filing.attachment where entry = :e \gset
create function t.get_(caller text, f bigint) returns jsonb language sql as $$
	select t.read(caller, 'filing.attachment_get', jsonb_build_object('path', jsonb_build_object('id', f::text))) $$;
select is(t.get_(:'a', :f) ->> 'name', 'file.pdf', 'its unit reads it');
select is(t.get_(:'o', :f) ->> 'name', 'file.pdf', 'the reform office too');
select is(t.get_(:'b', :f) ->> 'code', 'not_found', 'another unit does not');
select is(t.get_(:'a', 99999999) ->> 'code', 'not_found', 'nor what is not there');
select is(jsonb_array_length(t.read(:'a', 'filing.attachment_list', jsonb_build_object('path',
    jsonb_build_object('id', :'e'))) -> 'items'), 1, 'it is listed');
select t.move(:'a', :e, 'submit') as x \gset
select is(t.attach(:'a', :e, 'evidence', '二.pdf'), 'wrong_stage', 'once submitted none is added');
create function t.remove_(caller text, f bigint) returns text language sql as $$
	select t.said(t.act(caller, 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id', f::text)))) $$;
select is(t.remove_(:'a', :f), 'wrong_stage', 'nor removed');
select t.move(:'a', :e, 'withdraw') as x \gset
select is(t.remove_(:'b', :f), 'not_found', 'nor ever by another unit');
select is(t.remove_(:'a', :f), '204', 'taken back, it may be');
select * from finish();
rollback;
