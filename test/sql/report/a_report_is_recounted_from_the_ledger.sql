-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(11);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
select t.take(:job) as token \gset
select (report.begin(:job, :'token') ->> 'horizon')::bigint as h \gset
-- approved between the horizon and the freezing: not in it
select t.achievement('U500106', 'N4', '2023-03-01') as after_ \gset
select is((report.begin(:job, :'token') ->> 'horizon')::bigint, :h::bigint,
    'a second attempt keeps the horizon');
select report.run_inputs(:job, :'token') as document \gset
\ir ../score.sql
select throws_ok(format('select report.freeze_signed(%s, %L, %L, null, null)', :job, :'token',
    jsonb_set(:'scored'::jsonb, '{inputs,pilots,U500103,num}', '9')), 'RF002',
    null, 'a document that the ledger does not bear out is not kept');
select throws_ok(format('select report.freeze_signed(%s, %L, %L, null, null)', :job, :'token',
    :'scored'::jsonb || '{"more": 1}'), 'RF002', null, 'nor one that says more');
select throws_ok(format('select report.freeze_signed(%s, %L, %L, null, null)', :job, :'token',
    :'scored'::jsonb #- '{scores,units,0}'), 'RF002', null,
    'nor one that scores a unit less');
select throws_ok(format('select report.freeze_signed(%s, gen_random_uuid(), %L, null, null)', :job,
    :'scored'), 'RF001', 'lease_lost', 'nor from a worker that lost its lease');
select report.freeze_signed(:job, :'token', :'scored', null, null) ->> 'report' as report \gset
select is(t.verified(:'maker', :report), 'true true []', 'verified');
select t.void('achievement', :national);
select t.pilot('{U500105}', '{}', :pilot, 2);
select ledger.horizon_cut() is not null as cut \gset
select is(t.verified(:'maker', :report), 'true true []',
    'what is voided or amended later changes nothing');
select is((select (f.value ->> 'num')::int from json_each(report.inputs(
    'district', '2023Q2', null, false) #> '{inputs,national}') f
    where f.key = 'U500103'), 0, 'while the present count does');
-- the two answers are apart: somebody with the keys to the database
alter table report.score disable trigger all;
update report.score set shown = '99.99' where report = :report
and unit = 'U500103' and level = 'composite';
alter table report.score enable trigger all;
select is(t.verified(:'maker', :report),
    'false true [score composite U500103]',
    'a score row that says something else is found and named');
alter table ledger.achievement disable trigger all;
update ledger.achievement set event_date = '2022-03-02' where entry = :city;
alter table ledger.achievement enable trigger all;
select is(t.verified(:'maker', :report), format('false false '
    '[score composite U500103, counted city U500103 %s/1, part facts, '
    'row U500103 %s/1 achievement changed]', :city, :city),
    'a fact that was tampered with is found, and named');
alter table report.report disable trigger all;
update report.report set document = replace(document, '2023Q1', '2023Q9')
where report = :report;
alter table report.report enable trigger all;
select is(t.verified(:'maker', :report), 'false unasked []',
    'and so is another document');
select * from finish();
rollback;
