-- SPDX-License-Identifier: Apache-2.0
-- Files of a report: asked for by publishing it, made from the frozen document
-- alone, kept once, for whoever may read the report; every download on the trail.
\ir ../report_helper.sql
select plan(31);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
create function t.papers(caller text, report bigint) returns json
language sql as $$ select t.read('paper_list', caller, t.path(report)) $$;
create function t.make(caller text, report bigint) returns text
language sql as $$ select t.said(t.act(caller, 'paper_make', t.path(report))) $$;
create function t.take_file(caller text, report bigint, format text)
returns ops.answer language sql as $$
	select t.act(caller, 'report_export', t.path(report)
	    || jsonb_build_object('query', jsonb_build_object('format', format)))
$$;
select is(t.make(:'boss', :report), 'conflict', 'only frozen: no files');
select is((select count(*) from ops.job where kind = 'paper'), 0::bigint,
    'and nobody is at any');
-- two filings under review, one of them of what must not be told
set local session_replication_role = replica;
insert into filing.entry (module, unit, stage, state, title, classified, desk_unit, desk_role, desk_since, created_by,
    created_at, changed_by, updated_at)
select 'pilot', 'U500103', 'department_review', 'in_review', '绝密事项', n = 1, 'D18', 'clerk', ops.now(), 1, ops.now(), 1,
    ops.now() from generate_series(0, 1) n;
set local session_replication_role = origin;
select t.act(:'boss', 'report_publish', t.path(:report));
select id as paper from ops.job where kind = 'paper' \gset
select is((select args ->> 'report' from ops.job where id = :paper),
    :report::text, 'publishing asks for its files');
select is(t.papers(:'chief', :report)::text,
    '{"items" : [], "making" : true, "may_make" : false}', 'they are being made');
select is(t.make(:'boss', :report), 'conflict', 'once at a time');
select is(t.said(t.take_file(:'chief', :report, 'pdf')), 'not_found',
    'what is not made yet is not there');

select t.take(:paper) as token \gset
set local role rr_worker;
select report.paper_source(:paper, :'token') as source \gset
reset role;
select is(:'source'::json -> 'wanted' ->> 0, 'json', 'all are wanted');
select is(encode(sha256(convert_to(substring(:'source' from
    ',"document":(.*)}$'), 'UTF8')), 'hex'), (select digest
    from report.report where report = :report),
    'the document in it is the frozen one, byte for byte');
select is((:'source'::json -> 'previous')::text, 'null', 'there is none before');
select is(:'source'::json #>> '{annex,0,label}',
    '逾期后通过验收、仍计入的试点', 'exceptions are listed by kind');
select is(json_array_length(:'source'::json -> 'annex'), 10, 'ten kinds');
select is(:'source'::json #>> '{open,units,U500103,0,count}', '2', 'what is under review, as a count');
select is(:'source'::json #>> '{open,units,U500103,0,holder}', (select short from org.unit where unit = 'D18')
    || ' 录入员', 'in whose hands');
select ok(:'source'::json ->> 'open' !~ '绝密', 'without titles');
select ok((select (:'source'::json #>> '{open,as_of}')::timestamptz - published_at between '0 s' and '1 min'
    from report.report where report = :report), 'as of the publication');
select throws_ok('update report.paper_open set as_of = as_of', 'RF002', null, 'and so it stays');
select is(t.as_('rr_api', format('select report.paper_source(%s, %L)', :paper,
    :'token')), '42501', 'the server gets none of it');

create function t.keep(job bigint, token uuid, format text, sum text)
returns text language plpgsql as $$
begin
	perform report.paper_keep(job, token, format, sum, 9, null, null);
	return 'kept';
exception when others then
	return sqlerrm;
end $$;
select is(t.keep(:paper, :'token', 'json', repeat('a', 64)),
    'the file is not the document', 'the document''s file is the document');
select is(t.keep(:paper, :'token', 'json', (select digest from report.report
    where report = :report)), 'kept', 'that one is kept');
select is(t.keep(:paper, :'token', 'pdf', repeat('b', 64)), 'kept', 'and others');
select is(t.keep(:paper, :'token', 'pdf', repeat('c', 64)), 'kept',
    'a second attempt');
select is((select sha256 from report.paper where report = :report
    and format = 'pdf'), repeat('b', 64), 'changes nothing');
select is(t.keep(:paper, gen_random_uuid(), 'csv', repeat('c', 64)),
    'lease_lost', 'nor does one who lost the job');
select throws_ok('update report.paper set size = 1', 'RF002', null,
    'what was kept stays');
select ops.job_finish(:paper, :'token', '{}');

select is(t.papers(:'boss', :report) ->> 'may_make', 'true',
    'what is missing may be made by the office');
select is(t.papers(:'chief', :report) ->> 'may_make', 'false',
    'not by a district');
select is(t.make(:'chief', :report), 'forbidden', 'which is refused too');
select t.take_file(:'chief', :report, 'pdf') as took \gset
select is((:'took'::ops.answer).body ->> 'name',
    '区县改革报表_2023年第一季度.pdf', 'a district takes a file away');
select is(t.said(t.take_file(:'chief', :report, 'exe')), 'invalid_parameter',
    'of the formats that there are');
select is((select detail ->> 'format' from ops.audit
    where route = 'report_export' and code is null), 'pdf', 'on the trail');
select is(t.make(:'boss', :report), '202', 'the office has the rest made');
select * from finish();
rollback;
