-- SPDX-License-Identifier: Apache-2.0
-- 文档模板: brought and chosen by a reviewer of the office, tried by the worker
-- before it is used, kept with who and when; papers that there are stay.
\ir ../report_helper.sql
select plan(33);
create function t.bring(caller text, name text, size bigint default 1000) returns ops.answer
language sql as $$
	select t.act(caller, 'template_create', jsonb_build_object('body', jsonb_build_object(
	    'name', name, 'size', size, 'media_type', 'application/zip',
	    'sha256', encode(sha256(convert_to(name, 'UTF8')), 'hex')))) $$;
create function t.use_(caller text, template bigint) returns text language sql as $$
	select t.said(t.act(caller, 'template_use', jsonb_build_object('body',
	    jsonb_build_object('template', template)))) $$;
create function t.use_for(caller text, template bigint, kind text) returns text language sql as $$
	select t.said(t.act(caller, 'template_use', jsonb_build_object('body',
	    jsonb_build_object('template', template, 'kind', kind)))) $$;
create function t.kinds(caller text) returns text language sql as $$
	select string_agg((x ->> 'kind') || ' ' || coalesce(x ->> 'name', '—'), ', ' order by n)
	from json_array_elements(t.read('template_list', caller) -> 'kinds') with ordinality e(x, n) $$;
create function t.list_(caller text) returns text language plpgsql as $$
begin
	return (select string_agg((x ->> 'name') || ' ' || (x ->> 'state') || case
	    when json_array_length(x -> 'used_for') > 0 then '*' else '' end, ', ' order by n)
	from json_array_elements(t.read('template_list', caller) -> 'items')
	    with ordinality e(x, n));
exception when sqlstate 'RF001' then return sqlerrm;
end $$;
create function t.checked(template_ bigint, wrong text) returns void language plpgsql as $$
declare
	j bigint;
	k uuid;
begin
	update ops.job set state = 'running', lease_token = gen_random_uuid(),
	    lease_until = now() + interval '1 hour'
	where kind = 'template' and (args ->> 'template')::bigint = template_
	returning id, lease_token into j, k;
	perform report.template_source(j, k);
	perform report.template_checked(j, k, wrong);
end $$;
create function t.source_of(report_ bigint) returns text language plpgsql as $$
declare
	j bigint;
	k uuid;
begin
	update ops.job set state = 'running', lease_token = gen_random_uuid(),
	    lease_until = now() + interval '1 hour'
	where id = (select max(id) from ops.job where kind = 'paper'
	    and (args ->> 'report')::bigint = report_)
	returning id, lease_token into j, k;
	return coalesce(report.paper_source(j, k) ->> 'template', 'none');
end $$;
select is(t.said(t.bring(:'boss', '报表.docx')), 'forbidden', 'a leader brings none');
select is(t.said(t.bring(:'clerk', '报表.docx')), 'forbidden', 'nor does anybody else');
select is(t.said(t.bring(:'maker', '报表.doc')), 'attachment_type', 'a docx it is');
select is(t.said(t.bring(:'maker', 'a/b.docx')), 'attachment_type', 'no path');
select is(t.said(t.bring(:'maker', '报表.docx', 5242881)), 'body_too_large', 'of five megabytes');
select is(t.said(t.bring(:'maker', '甲.docx')), '201', 'a reviewer of the office brings one');
select is(t.said(t.bring(:'maker', '乙.docx')), '201', 'and another');
select a.template as first, b.template as second_ from report.template a, report.template b
where a.name = '甲.docx' and b.name = '乙.docx' \gset
select is((select count(*) from ops.job where kind = 'inspect' and args ->> 'sha256' in
    (select sha256 from report.template)), 2::bigint, 'its bytes are looked at as any');
select is(t.list_(:'maker'), '乙.docx checking, 甲.docx checking', 'they wait to be tried');
select is(t.list_(:'clerk'), 'forbidden', 'which is nobody else''s to see');
select is(t.use_(:'maker', :first), 'conflict', 'before that none is used');
select t.checked(:first, null), t.checked(:second_, '缺少必须有的占位符：{{标题}}');
select is(t.list_(:'boss'), '乙.docx wrong, 甲.docx ready', 'what was found is said');
select is((t.act(:'maker', 'template_use', jsonb_build_object('body', jsonb_build_object(
    'template', :second_)))).body ->> 'detail', '这份模板不能使用：缺少必须有的占位符：{{标题}}',
    'one that cannot be filled is not used');
select is(t.use_(:'maker', 99999999), 'not_found', 'nor one that is not there');
select is(t.use_(:'boss', :first), 'forbidden', 'a leader chooses none');
-- a report that is published before keeps the template that it was asked with
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.source_of(:report), 'none', 'a report is filled into the one of the program');
select is(t.use_(:'maker', :first), '204', 'the office changes to its own');
select is(t.list_(:'maker'), '乙.docx wrong, 甲.docx ready*', 'which is told');
select is(t.use_(:'maker', :first), 'conflict', 'once');
select is(t.source_of(:report), 'none', 'what was asked for before is made as it was');
update ops.job set state = 'failed', lease_token = null, lease_until = null, error = 'x'
where kind = 'paper';
select is(t.said(t.act(:'boss', 'paper_make', t.path(:report))), '202', 'asked anew');
select is(t.source_of(:report), (select sha256 from report.template where template = :first),
    'while there is no manuscript, from the template that is used now');
insert into report.paper (report, format, sha256, size, made_at) values (:report, 'docx',
    repeat('ab', 32), 10, now());
select is(t.use_(:'maker', null), '204', 'back to the one of the program');
select t.job(t.act(:'boss', 'paper_make', t.path(:report)));
select is((select template from report.paper_template where report = :report), :first::bigint,
    'and a manuscript that there is says which one it is of');
select is((select string_agg(coalesce(x ->> 'name', '—'), ' ' order by n)
    from json_array_elements(t.read('template_list', :'maker') -> 'uses') with ordinality e(x, n)),
    '— 甲.docx', 'each turn is kept');
-- one of each kind
select is(t.kinds(:'maker'), 'district —, project —', 'both kinds are made from the one of the program');
select is(t.use_for(:'maker', :first, 'project'), '204', 'one kind alone takes another');
select is(t.kinds(:'maker'), 'district —, project 甲.docx', 'the other stays');
select is(t.use_for(:'maker', :first, 'project'), 'conflict', 'once');
select is(t.use_for(:'maker', null, 'district'), 'conflict', 'nor what it has');
select is(t.use_(:'maker', :first), '204', 'for all, where one lacks it');
select is(t.kinds(:'maker'), 'district 甲.docx, project 甲.docx', 'all have it');
select is((select l ->> 'text' from ops.audit a, json_array_elements(ops.audit_json(a) -> 'lines') l where a.route = 'template_use'
    and a.detail ->> 'report_kind' = 'project' and a.code is null and l ->> 'label' = '哪种报表'), '重大改革项目报表', 'the trail says which');
select * from finish();
rollback;
