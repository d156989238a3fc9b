-- SPDX-License-Identifier: Apache-2.0
-- 申诉附件: of the unit that contests and of the office that answers, until it is
-- answered; read by these two alone; taken back, but never gone.
\ir ../report_helper.sql
select plan(35);
select t.person('U500103', 'reviewer') as mine, t.person('U500104', 'reviewer') as theirs,
    t.person('U500103', 'leader') as leads, t.person('D07', 'auditor') as auditor \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select (x.body ->> 'id')::bigint as appeal from t.act(:'mine', 'appeal_create', t.path(:report)
    || '{"body": {"indicator": "pilots", "text": "漏计一个试点"}}') x \gset
create function t.begin_(caller text, appeal bigint, name text, size bigint default 10)
returns text language plpgsql as $$
begin
	perform report.appeal_file_begin(caller, t.path(appeal)
	    || jsonb_build_object('name', name, 'size', size));
	return 'ok';
exception when sqlstate 'RF001' then return sqlerrm;
end $$;
create function t.attach(caller text, appeal bigint, name text) returns ops.answer
language sql as $$
	select t.act(caller, 'appeal_file_create', t.path(appeal) || jsonb_build_object(
	    'body', jsonb_build_object('name', name, 'size', 1000, 'media_type',
	    'application/pdf', 'sha256', encode(sha256(convert_to(name, 'UTF8')), 'hex')))) $$;
create function t.file_(caller text, file bigint) returns text language sql as $$
	select coalesce(r.code, r.body ->> 'name') from t.act(caller, 'appeal_file_get', t.path(file)) r $$;
create function t.remove_(caller text, file bigint) returns text language sql as $$
	select t.said(t.act(caller, 'appeal_file_remove', t.path(file))) $$;
create function t.files(caller text, report bigint) returns text language sql as $$
	select coalesce(string_agg((f ->> 'name') || case when (f ->> 'may_remove')::boolean
	    then '*' else '' end, ' ' order by (f ->> 'id')::bigint), '')
	from json_array_elements(t.read('appeal_list', caller, t.path(report)) -> 'items') x,
	    json_array_elements(x -> 'files') f $$;
select is(report.appeal_files_rule() -> 'accept', x -> 'accept',
    'what proves a filing may prove an appeal')
from flow.form f, jsonb_array_elements(f.form::jsonb -> 'fields') x
where f.module = 'achievement' and f.current and x ->> 'name' = 'evidence';
select is(t.begin_(:'mine', :appeal, '通知.pdf', 52428800), 'ok', 'fifty megabytes are taken');
select is(t.begin_(:'mine', :appeal, '通知.pdf', 52428801), 'body_too_large', 'not a byte more');
select is(t.begin_(:'mine', :appeal, '通知.exe'), 'attachment_type', 'nothing that runs');
select is(t.begin_(:'mine', :appeal, '../x.pdf'), 'invalid_body', 'no path');
select is(t.begin_(:'theirs', :appeal, '通知.pdf'), 'forbidden', 'nobody else''s');
select is(t.begin_(:'clerk', :appeal, '通知.pdf'), 'forbidden', 'nor a clerk''s');
select is(t.begin_(:'mine', 99999999, '通知.pdf'), 'not_found', 'nor of what is not there');
select is(t.said(t.attach(:'mine', :appeal, '简报.pdf')), '201', 'the unit attaches');
select is(t.said(t.attach(:'theirs', :appeal, '简报.pdf')), 'forbidden', 'the door asks again');
select is((select count(*) from ops.job j where j.kind = 'inspect' and j.args ->> 'sha256'
    = encode(sha256(convert_to('简报.pdf', 'UTF8')), 'hex')), 1::bigint, 'new bytes are looked at');
select is(t.said(t.attach(:'maker', :appeal, '核查.pdf')), '201', 'the office prepares its own');
select f1.file as mine1, f2.file as theirs1 from report.appeal_file f1, report.appeal_file f2
where f1.name = '简报.pdf' and f2.name = '核查.pdf' \gset
select is(t.files(:'mine', :report), '简报.pdf*', 'which the unit has not before it is answered');
select is(t.files(:'maker', :report), '简报.pdf 核查.pdf*', 'the office has both');
select is(t.files(:'leads', :report), '简报.pdf', 'the unit''s leader reads');
select is(t.files(:'theirs', :report), '', 'another unit has none');
select is(t.file_(:'leads', :mine1), '简报.pdf', 'nor are the bytes for others: the unit');
select is(t.file_(:'boss', :mine1), '简报.pdf', 'the office');
select is((select string_agg(r.role || ' ' || (r.detail ->> 'file' = :'mine1'), ', ' order by r.audit) from ops.audit r
    where r.route = 'appeal_file_get' and r.object = 'appeal/' || (select appeal from report.appeal_file where file = :mine1)),
    'leader true, leader true', 'who read them stands under the appeal');
select is(t.file_(:'theirs', :mine1), 'not_found', 'not another unit');
select is(t.file_(:'auditor', :mine1), 'not_found', 'not an administrator of the same house');
select is(t.file_(:'mine', :theirs1), 'not_found', 'not the unit, of what is being prepared');
select is(t.remove_(:'theirs', :mine1), 'not_found', 'it is not another''s to take back');
select is(t.remove_(:'leads', :mine1), 'forbidden', 'nor a leader''s');
select is(t.remove_(:'maker', :mine1), 'forbidden', 'nor the other side''s');
select is(t.remove_(:'mine', :mine1), '204', 'it is the unit''s');
select is(t.files(:'maker', :report) || (select count(*) from report.appeal_file
    where file = :mine1), '核查.pdf*1', 'gone from the list, not from the record');
select is(string_agg(t.said(t.attach(:'mine', :appeal, n || '.pdf')), ' '),
    repeat('201 ', 10) || 'conflict', 'ten a side') from generate_series(1, 11) n;
select id as job, encode(sha256(convert_to('1.pdf', 'UTF8')), 'hex') as digest from ops.job
where kind = 'inspect' and args ->> 'sha256' = encode(sha256(convert_to('1.pdf', 'UTF8')), 'hex') \gset
update ops.job set state = 'running', lease_token = gen_random_uuid(),
    lease_until = now() + interval '1 hour' where id = :job returning lease_token as token \gset
select filing.attachment_inspected(:job, :'token', '{"media_type": "application/pdf",
    "kinds": ["pdf"], "pages": 1, "problem": "encrypted"}');
select is((select count(*) from ops.notice where unit = 'U500103' and role = 'reviewer'
    and kind = 'appeal' and text like '申诉的附件“1.pdf”设有口令%'), 1::bigint,
    'whoever attached what nobody can open is told');
select is(t.said(t.attach(:'maker', :appeal, '1.pdf')), 'attachment_damaged',
    'and bytes that are known as bad are not taken again');
select is(t.said(t.act(:'maker', 'appeal_decide', t.path(:appeal)
    || '{"body": {"uphold": true, "answer": "属实"}}')), '200', 'it is answered');
select is(t.file_(:'mine', :theirs1), '核查.pdf', 'the unit has what goes with the answer');
select is(t.begin_(:'mine', :appeal, '通知.pdf'), 'conflict', 'no more may be added');
select is(t.remove_(:'maker', :theirs1), 'conflict', 'or taken back');
select is(has_table_privilege('rr_writer', 'report.appeal_file', 'delete'), false, 'or deleted');
select * from finish();
rollback;
