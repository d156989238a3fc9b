-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(25);
create function t.make(caller text, body jsonb) returns text language sql as $$
	select t.said(t.act(caller, 'report_create',
	    jsonb_build_object('body', body))) $$;
select is(t.make(:'clerk', '{"kind": "district", "period": "2023Q1"}'),
    'forbidden', 'a district makes no report');
select is(t.make(:'boss', '{"kind": "district", "period": "2023Q1"}'),
    'forbidden', 'a leader asks a reviewer to');
select is(t.make(:'maker', '{"kind": "district", "period": "2023Q2"}'),
    'report_not_ready', 'not before the period''s window has closed');
select is(t.make(:'maker', '{"kind": "district", "period": "202302B"}'),
    'invalid_body', 'districts report by the quarter');
select is(t.make(:'maker', '{"kind": "project", "period": "202301B",
    "rule_set": "2023-03-31"}'), 'invalid_body', 'nor projects by their rules');
select is(t.make(:'maker', '{"kind": "district", "period": "2023Q1",
    "rule_set": "1999"}'), 'invalid_body', 'nor under one that is not there');
select t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}') as made \gset
select is(t.said(:'made'), '202', 'a reviewer of the office does');
select t.job(:'made') as job \gset
select is(t.make(:'other', '{"kind": "district", "period": "2023Q1"}'),
    'already_exists', 'one run of a period at a time');
\ir ../freeze.sql
select is(t.make(:'other', '{"kind": "district", "period": "2023Q1"}'),
    'reason_required', 'a further one says why');
create function t.publish(caller text, report bigint) returns text
language sql as $$
	select t.said(t.act(caller, 'report_publish', t.path(report))) $$;
create function t.sees(caller text, report bigint) returns text
language plpgsql as $$
begin
	perform t.read('report_get', caller, t.path(report));
	return 'yes';
exception when sqlstate 'RF001' then
	return sqlerrm;
end $$;
select is(t.sees(:'chief', :report), 'not_found', 'frozen: the office alone sees it');
select is(t.sees(:'boss', :report), 'yes', 'to look it over');
select is((select generation from report.report_get(:'boss', t.path(:report))),
    null, 'and no server keeps it for others');
select is((select string_agg((w ->> 'open') || ' ' || (w ->> 'indicators'), ', '
    order by n) from json_array_elements(t.read('report_get', :'boss', t.path(
    :report)) -> 'windows') with ordinality x(w, n)
    where (w ->> 'open')::boolean), 'true ["社情民意电话调查满意度"]',
    'frozen while a window was open: it says which');
select is(t.publish(:'chief', :report), 'forbidden', 'a district publishes nothing');
select is(t.publish(:'maker', :report), 'four_eyes',
    'nor does who asked for it');
select is(t.publish(:'boss', 999999), 'not_found', 'nor what is not there');
select ops.generation() as g \gset
select is(t.publish(:'boss', :report), '200', 'somebody else of the office does');
select ok(ops.generation() > :g, 'and servers forget what they kept');
select is(t.publish(:'other', :report), 'already_exists', 'once');
select is(t.sees(:'chief', :report), 'yes', 'published: everybody sees it');
select is((select generation from report.report_get(:'chief', t.path(:report))),
    ops.generation(), 'and it may be kept');
select is(encode(sha256(convert_to(substring((select body::text from
    report.report_get(:'chief', t.path(:report))) from '"document":(.*)}$'),
    'UTF8')), 'hex'), (select digest from report.report where report = :report),
    'the document in the answer has the digest');
select is((t.read('report_list', :'chief', '{"query": {"period": "2023Q1"}}')
    #>> '{items,0,current}'), 'true', 'it is the current one');
select is((select count(*) from ops.audit where route = 'report_publish'
    and code is null), 1::bigint, 'the trail has it once');
select is((select published_by from report.report where report = :report),
    t.account(:'boss'), 'with who did it');
select * from finish();
rollback;
