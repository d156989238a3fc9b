-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(30);
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
select is(t.got_file(:'a', :f) ->> 'name', 'file.pdf', 'its unit reads it');
select is(t.got_file(:'o', :f) ->> 'name', 'file.pdf', 'the reform office too');
select is(t.got_file(:'b', :f) ->> 'code', 'not_found', 'another unit does not');
select is(t.got_file(:'a', 99999999) ->> 'code', 'not_found', 'nor what is not there');
-- who read it stands on the trail of its filing, once within ten minutes
create function t.reads(e bigint) returns text language sql as $$
	select string_agg(concat_ws(' ', org.account_name(a.account), a.detail ->> 'file' = (select attachment::text from filing.attachment
	    where entry = e limit 1), a.detail ->> 'field', a.code), ', ' order by a.audit)
	from ops.audit a where a.route = 'attachment_get' and a.object = 'entry/' || e $$;
select is(t.reads(:e), 'clerk U500103 t evidence, leader D07 t evidence', 'who read it stands under its filing');
select is((select string_agg(distinct a.object || ' ' || a.code, ', ') from ops.audit a where a.route = 'attachment_get' and a.code is not null),
    format('attachment/%s not_found, attachment/99999999 not_found', :f), 'who was refused, under the file that was asked for');
select t.got_file(:'o', :f) as x \gset
select is(t.reads(:e), 'clerk U500103 t evidence, leader D07 t evidence', 'a viewer that asks again is no other read');
select t.got_file(:'b', :f) as x \gset
select is((select count(*) from ops.audit a where a.route = 'attachment_get' and a.code is not null), 3::bigint, 'every refusal is kept');
select t.attach(:'a', :e, 'evidence', '又一.pdf') as x \gset
select max(attachment) as g from filing.attachment where entry = :e \gset
select t.got_file(:'o', :g) as x \gset
select is((select count(*) from ops.audit a where a.route = 'attachment_get' and a.object = 'entry/' || :e), 3::bigint, 'another file is');
update ops.door set once = '0' where route = 'attachment_get';
select t.got_file(:'o', :f) as x \gset
select is((select count(*) from ops.audit a where a.route = 'attachment_get' and a.object = 'entry/' || :e), 4::bigint, 'and so is the same after that time');
select is((select count(*) from ops.audit a join filing.attachment f on position(f.name in a.detail::text) > 0
    where a.route = 'attachment_get'), 0::bigint, 'no name of a file is told');
select is(ops.audit_json(a) ->> 'act_label' || ' ' || (ops.audit_json(a) ->> 'object_label'), format('下载附件 填报件 %s 号', :e),
    'in words, to auditors') from ops.audit a where a.object = 'entry/' || :e and a.route = 'attachment_get' limit 1;
select t.act(:'a', 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id', :'g'))) as x \gset
select is(jsonb_array_length(t.read(:'a', 'filing.attachment_list', jsonb_build_object('path',
    jsonb_build_object('id', :'e'))) -> 'items'), 1, 'it is listed');
select is(t.got_file(:'a', :g) ->> 'code', 'not_found', 'what was taken away again is gone, for whoever uploaded it');
select is(t.got_file(:'o', :g) ->> 'code', 'not_found', 'and for the office');
select t.move(:'a', :e, 'submit') as x \gset
select is(t.attach(:'a', :e, 'evidence', '二.pdf'), 'wrong_stage', 'once submitted none is added');
create function t.remove_(caller text, f bigint) returns text language sql as $$
	select t.said(t.act(caller, 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id', f::text)))) $$;
select is(t.remove_(:'a', :f), 'wrong_stage', 'nor removed');
select t.move(:'a', :e, 'withdraw') as x \gset
select is(t.remove_(:'b', :f), 'not_found', 'nor ever by another unit');
select is(t.remove_(:'a', :f), '204', 'taken back, it may be');
-- what a signed version holds is held
select t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "换附件"}') as x \gset
select t.act(:'a', 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id', :'f'))) as x \gset
select is((select until_version > from_version from filing.attachment where attachment = :f), true, 'removed from the version after it');
select is(t.got_file(:'r', :f) ->> 'name', 'file.pdf', 'what was submitted stays to be read');
select * from finish();
rollback;
