-- SPDX-License-Identifier: Apache-2.0
-- Rank intervals: asked for by freezing a report, any edition, worked out from the
-- document alone, kept once beside it, shown to whoever may read the report.
\ir ../report_helper.sql
select plan(24);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
create function t.scores(caller text, report bigint) returns ops.answer
language sql as $$ select (x).* from report.report_scores(caller, t.path(report)) x $$;
create function t.asked(report bigint) returns bigint language sql as $$
	select max(j.id) from ops.job j where j.kind = 'rank_range'
	and j.args = jsonb_build_object('report', report) $$;
-- what a worker might answer: every unit so many ranks around its own
create function t.around(report bigint, more int, less int default 0)
returns jsonb language sql as $$
	select jsonb_build_object('seed', 785, 'samples', 1000, 'percent', 10,
	    'units', jsonb_object_agg(s.unit, jsonb_build_object(
	    'best', s.rank - less, 'worst', s.rank + more)))
	from report.score s where s.report = around.report
	and s.level = 'composite' $$;
create function t.keep(job bigint, token uuid, answer jsonb)
returns text language plpgsql as $$
begin
	perform report.rank_range_keep(job, token, answer, null, null);
	return 'kept';
exception when others then
	return sqlerrm;
end $$;

select digest as was from report.report where report = :report \gset
select t.asked(:report) as asked \gset
select isnt(:asked::bigint, null, 'freezing a report asks for its intervals');
select is((select created_by from ops.job where id = :asked),
    (select requested_by from report.report where report = :report),
    'for whoever had it made');
select is(ops.job_label('rank_range'), '测算名次区间', 'a job with a name');
select is((t.scores(:'boss', :report)).body ->> 'rank_range', null,
    'until then there is none');
select ok((t.scores(:'boss', :report)).body::jsonb ? 'rank_range', 'which is said');
select (t.scores(:'boss', :report)).etag as before \gset

select t.take(:asked) as token \gset
set local role rr_worker;
select report.rank_range_source(:asked, :'token') as source \gset
reset role;
select is(encode(sha256(convert_to(:'source', 'UTF8')), 'hex'), :'was',
    'they are worked out from the frozen document');
select is(t.keep(:asked, gen_random_uuid(), t.around(:report, 1)), 'lease_lost',
    'nothing of who lost the job is kept');
select is(t.keep(:asked, :'token', t.around(:report, -1)),
    'the intervals are not of this report', 'nor an interval without the rank');
select is(t.keep(:asked, :'token', t.around(:report, 1) #- '{units,U500103}'),
    'the intervals are not of this report', 'nor one that lacks a unit');
select is(t.keep(:asked, :'token', jsonb_set(t.around(:report, 1), '{units,none}',
    '{"best": 1, "worst": 1}')), 'the intervals are not of this report',
    'nor one of a unit that was not compared');
select t.around(:report, 1) as around \gset
set local role rr_worker;
select report.rank_range_keep(:asked, :'token', :'around', null, null);
reset role;
select is((select state::text from ops.job where id = :asked), 'done',
    'keeping them ends the job');
select is((t.scores(:'boss', :report)).body #>> '{rank_range,units,U500103,worst}',
    (select (rank + 1)::text from report.score where report = :report
    and unit = 'U500103' and level = 'composite'), 'a report shows them');
select isnt((t.scores(:'boss', :report)).etag, :'before', 'as another answer');
select is(t.read('report_unit_scores', :'boss', t.path(:report,
    '{"unit": "U500103"}')) #>> '{rank_range,seed}', '785',
    'and each unit''s sheet, with the seed');
select is((select digest || ' ' || (digest = encode(sha256(convert_to(document,
    'UTF8')), 'hex')) from report.report where report = :report),
    :'was' || ' true', 'the document knows nothing of it');
select throws_ok(format('select report.report_scores(%L, %L)', :'chief',
    t.path(:report)), 'RF001', 'not_found',
    'who may not read a report reads none of its intervals');

-- a second attempt of a job that was done changes nothing
select t.take(:asked) as token \gset
select is(t.keep(:asked, :'token', t.around(:report, 5)), 'kept', 'a second attempt');
select is((select units from report.rank_range where report = :report),
    t.around(:report, 1) -> 'units', 'changes nothing');
select throws_ok('update report.rank_range set seed = 1', 'RF002', null,
    'what was kept stays');
select throws_ok('delete from report.rank_range', 'RF002', null, 'for ever');

select t.act(:'boss', 'report_publish', t.path(:report));
select is((select body #>> '{rank_range,units,U500103,best}' from
    report.cockpit_district(:'chief', '{"query": {"basis": "published"}}')),
    (select rank::text from report.score where report = :report
    and unit = 'U500103' and level = 'composite'), 'the cockpit has them too');

-- a correction gets its own, and those who kept an answer are told
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "更正", "cause": "data"}}')) as job \gset
\ir ../freeze.sql
select isnt(t.asked(:report), null, 'a corrected edition gets its own');
select t.act(:'boss', 'report_publish', t.path(:report));
select ops.generation() as generation, t.asked(:report) as asked \gset
select t.take(:asked) as token \gset
select is(t.keep(:asked, :'token', t.around(:report, 2)), 'kept', 'once it is published as well');
select ok(ops.generation() > :generation, 'which servers hear of');
select * from finish();
rollback;
