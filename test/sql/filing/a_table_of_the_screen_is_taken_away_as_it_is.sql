-- SPDX-License-Identifier: Apache-2.0
-- 批量下载 of the tables beside filings and ledgers (X51): by whoever reads their
-- page, narrowed by its filters alone; what the job reads is what the route says.
\ir ../helper_filing.sql
select plan(43);
select t.who('U500103', 'clerk') as c, t.who('U500103', 'leader') as l, t.who('D30', 'clerk') as d,
    t.who('D07', 'reviewer') as o, t.person('D07', 'system_admin') as s, t.person('D07', 'auditor') as au \gset
create function t.export_(caller text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'export_create', jsonb_build_object('body', body)) $$;
create function t.query(a ops.answer) returns jsonb language sql as $$
	select j.args -> 'query' from ops.job j where j.id = (a.body ->> 'job')::bigint $$;
-- what the worker reads of a table: its first part, as the caller may have it
create function t.table_(caller text, body jsonb, after text default null) returns jsonb language plpgsql as $$
declare
	j	bigint;
	token	uuid;
begin
	delete from ops.job;
	j := (t.export_(caller, body)).body ->> 'job';
	select x.lease_token into token from ops.job_take('w', '30 s') x;
	return filing.export_listing(j, token, after);
end $$;
create function t.heads(x jsonb, n int default 0) returns text language sql as $$
	select string_agg(c ->> 0, ' ' order by at) from jsonb_array_elements(x -> 'sheets' -> n -> 'columns')
	with ordinality y (c, at) $$;
create function t.rows_(x jsonb, n int default 0) returns jsonb language sql as $$
	select x -> 'sheets' -> n -> 'rows' $$;

select is((select count(*) from filing.listing), 12::bigint, 'twelve tables can be taken away');
select is((select string_agg(listing, ' ') from filing.listing where to_regprocedure(door || '(text, jsonb)') is null
    or to_regprocedure(sheets || '(json)') is null), null, 'each has the door of its page, and its columns');
select is((select string_agg(x.listing, ' ' order by x.listing) from filing.listing x
    where t.said(t.export_(:'s', jsonb_build_object('of', x.listing, 'module', case when x.by_module then 'decision' end)))
    <> 'forbidden'), null, 'an administrator takes none of them');
select is(t.said(t.export_(:'au', '{"of": "rates"}')), 'forbidden', 'an auditor neither');
select is((select string_agg(x.listing, ' ' order by x.listing) from filing.listing x
    where t.said(t.export_(:'l', jsonb_build_object('of', x.listing, 'module', case when x.by_module then 'decision' end)))
    <> '202'), 'audit', 'a leader reads the pages, and takes them; not the trail');
-- the trail: its auditors' alone, with its filters, itself on the trail
select is(t.said(t.export_(:'o', '{"of": "audit"}')), 'forbidden', 'nor does the office take the trail');
select is(t.query(t.export_(:'au', '{"of": "audit", "group": "right", "from": "2026-01-01"}')),
    '{"from": "2026-01-01", "group": "right"}', 'an auditor takes it, narrowed');
select is(t.errors(t.export_(:'au', '{"of": "audit", "unit": "D07"}')), '{"invalid_value /unit"}', 'by its own filters alone');
select t.table_(:'au', '{"of": "audit", "route": "export_create"}') as trail \gset
select is((select array[r ->> 8, r ->> 7, r ->> 10, r ->> 6] from jsonb_array_elements(t.rows_(:'trail')) r limit 1),
    '{导出表格,下载与导出,成功,审计管理员}', 'taking it is on it, in words');
select is((select r ->> 13 from jsonb_array_elements(t.rows_(:'trail')) r limit 1) like '%内容：审计记录%筛选条件：操作：导出表格%', true, 'with what was asked for');
select is((select count(*) from jsonb_array_elements(t.rows_(:'trail')) r), json_array_length((ops.audit_list(:'au',
    '{"query": {"route": "export_create", "limit": "200"}}')).body -> 'items')::bigint, 'all rows of the page');
-- units' own business: the own unit's, the office's all
select is(t.query(t.export_(:'c', '{"of": "owed", "state": "open"}')), '{"unit": "U500103", "state": "open"}',
    'what is owed: a unit takes its own');
select is(t.query(t.export_(:'d', '{"of": "extensions"}')), '{"unit": "D30"}', 'a department too');
select is(t.said(t.export_(:'d', '{"of": "owed", "unit": "U500103"}')), 'forbidden', 'and no other unit''s');
select is(t.query(t.export_(:'o', '{"of": "owed", "unit": "U500103"}')), '{"unit": "U500103"}', 'the office anybody''s');
select is(t.query(t.export_(:'c', '{"of": "rates", "period": "2023Q1"}')), '{"period": "2023Q1"}',
    'what compares units is taken as it is read');
-- filters are those of the page
select is(t.errors(t.export_(:'o', '{"of": "matrix", "stage": "entry"}')), '{"invalid_value /stage"}', 'no filter that the page has not');
select is(t.errors(t.export_(:'o', '{"of": "rates", "as_of": "2023-01-01T00:00:00+08:00"}')), '{"invalid_value /as_of"}', 'nor a time');
select is(t.errors(t.export_(:'o', '{"of": "work"}')), '{"not_listed /module"}', 'assigned work is that of a business');
select is(t.errors(t.export_(:'o', '{"of": "work", "module": "pilot"}')), '{"not_listed /module"}', 'that assigns work');
select is((select a.detail from ops.audit a where a.route = 'export_create' and a.code is null order by a.audit desc limit 1)
    - 'job', '{"of": "rates", "module": null, "query": {"period": "2023Q1"}}', 'each is on the trail, with what was asked for');

-- as on the page
select t.pilot_in_force() as p \gset
select t.owed('U500103', :p) as ob \gset
select t.act(:'c', 'extension_create', jsonb_build_object('path', jsonb_build_object('id', :'ob'),
    'body', '{"due": "2023-04-10", "reason": "数据未到"}'::jsonb)) as asked \gset
select t.table_(:'c', '{"of": "owed", "state": "open"}') as owed \gset
select is(t.heads(:'owed'), '事项 业务 单位 期次 截止 原截止 状态 说明 在谁手里 自 联系', 'headings in words');
select is((select array[r ->> 0, r ->> 2, r ->> 3, r ->> 4, r ->> 6, r ->> 7, r ->> 8] from jsonb_array_elements(t.rows_(:'owed')) r
    where r ->> 0 = '城市更新试点'), '{城市更新试点,渝中区,2023年第一季度,2023-03-31,待报,剩 11 天；延期申请办理中,渝中录入员}', 'and so is a row');
select is(jsonb_array_length(t.rows_(:'owed')), jsonb_array_length(t.read(:'c', 'filing.obligation_list',
    '{"query": {"unit": "U500103", "state": "open"}}') -> 'items'), 'as many as the list has');
select is((select jsonb_agg(r -> 2) from jsonb_array_elements(t.rows_(t.table_(:'o', '{"of": "owed", "module": "pilot_update"}'))) r),
    (select jsonb_agg(x -> 'unit' -> 'name') from jsonb_array_elements(t.read(:'o', 'filing.obligation_list',
    '{"query": {"module": "pilot_update"}}') -> 'items') x), 'in the order of the list');
select ops.clock_set('2023-04-03 09:00+08') as late \gset
select is((select r ->> 7 from jsonb_array_elements(t.rows_(t.table_(:'o', '{"of": "owed", "late": true, "unit": "U500105"}'))) r
    where r ->> 0 = '城市更新试点'), '逾期 3 天', 'what is late says so');
select is((select array[r ->> 0, r ->> 4, r ->> 5, r ->> 6, r ->> 9] from jsonb_array_elements(t.rows_(t.table_(:'c',
    '{"of": "extensions", "state": "pending"}'))) r), '{渝中区,2023-03-31,2023-04-10,数据未到,待办理}', 'who asked for more time');
select t.table_(:'o', '{"of": "matrix", "period": "2023Q1"}') as m \gset
select t.read(:'o', 'filing.obligation_matrix', '{"query": {"period": "2023Q1"}}') as page \gset
select is(:'m'::jsonb -> 'sheets' -> 0 ->> 'name', '2023年第一季度', 'the matrix is one of a period');
select is(jsonb_array_length(:'m'::jsonb -> 'sheets' -> 0 -> 'columns'), 1 + 5 * jsonb_array_length(:'page'::jsonb -> 'modules'),
    'five figures under each business');
select is((select sum((r ->> (i.n)::int)::int) from jsonb_array_elements(t.rows_(:'m')) r, (select at::int - 1 as n
    from jsonb_array_elements(:'m'::jsonb -> 'sheets' -> 0 -> 'columns') with ordinality y (c, at)
    where c ->> 0 like '%：待报') i), (select sum((c ->> 'open')::int) from jsonb_array_elements(:'page'::jsonb -> 'cells') c),
    'they are the page''s');
select is((select sum((:'m'::jsonb -> 'sheets' -> 0 -> 'foot' -> 0 ->> (at::int - 1))::int)
    from jsonb_array_elements(:'m'::jsonb -> 'sheets' -> 0 -> 'columns') with ordinality y (c, at) where c ->> 0 like '%：待报'),
    (select sum((c ->> 'open')::int) from jsonb_array_elements(:'page'::jsonb -> 'cells') c), 'and so is their sum');
select is(t.table_(:'c', '{"of": "matrix", "period": "2023Q1"}') -> 'sheets' -> 0 -> 'foot', '[]', 'one unit has no sum');
select t.table_(:'c', '{"of": "rates", "period": "2023Q1"}') as r \gset
select is(t.heads(:'r'), '单位 已到期 按时 准予延期 逾期 按时率（%） 含准予延期（%） 未到期 免报 计入考评的驳回', 'on-time rates');
select is((select jsonb_agg(jsonb_build_array(x -> 0, x -> 1)) from jsonb_array_elements(t.rows_(:'r')) x), (select jsonb_agg(jsonb_build_array(
    x -> 'unit' -> 'name', x -> 'expected')) from jsonb_array_elements(t.read(:'c', 'filing.obligation_rates',
    '{"query": {"period": "2023Q1"}}') -> 'items') x), 'of every unit, for everybody');
-- what was used: reasons that something came back for, the own unit's people alone
select t.achievement_submitted('U500103') as ach \gset
select t.move(t.who('U500103', 'reviewer'), :ach, 'return', '{"reason_code": "evidence_missing", "note": "缺材料"}') as back \gset
select t.table_(:'c', '{"of": "usage", "period": "2023Q2"}') as u \gset
select t.read(:'c', 'filing.usage_appraisal', '{"query": {"period": "2023Q2"}}') as up \gset
select is((select string_agg(s ->> 'name', ' ') from jsonb_array_elements(:'u'::jsonb -> 'sheets') s), '各单位 审核用时 本单位人员', 'three tables');
select is(t.heads(:'u') like '单位 提交 被驳回 %计入考评的驳回 首次通过 一次通过率（%）%', true, 'a reason is a column where it was given');
select is((select r ->> 2 from jsonb_array_elements(t.rows_(:'u')) r where r ->> 0 = '渝中区'), '1', 'with its count');
select is((select string_agg(s ->> 'name', ' ') from jsonb_array_elements(t.table_(:'l', '{"of": "usage", "period": "2022Q4"}')
    -> 'sheets') s), '各单位 审核用时', 'and nobody''s where there is nothing');
-- long ones page by page
select is((select count(*) from jsonb_array_elements(t.rows_(t.table_(:'o', '{"of": "owed", "module": "pilot_update"}', :'ob')))),
    (select count(*) - 1 from filing.obligation where module = 'pilot_update'), 'after the last one read');
-- whose rights: those of the moment of reading
delete from ops.job;
select (t.export_(:'c', '{"of": "rates"}')).body ->> 'job' as job \gset
select lease_token as token from ops.job_take('w', '30 s') \gset
select is(filing.export_head(:job, :'token') ->> 'title', '改革报表填报系统 按时报送率', 'it is called by its page');
select matches(filing.export_head(:job, :'token') ->> 'file', '^按时报送率_20230403\.xlsx$', 'so is the file');
select throws_ok(format('select filing.export_listing(%s, %L, null)', :job, gen_random_uuid()), 'RF001', 'lease_lost',
    'only who holds the job reads');
select is(has_function_privilege('rr_api', 'filing.export_listing(bigint, uuid, text)', 'execute'), false, 'not the server');
select * from finish();
rollback;
