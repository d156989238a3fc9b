-- SPDX-License-Identifier: Apache-2.0
-- The worker counts the indicators of a report on several connections; what it
-- could not count there is counted with the rest.  The document is the same.
\ir ../report_helper.sql
select plan(9);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
select t.take(:job) as token \gset
select report.begin(:job, :'token');
savepoint begun;
select report.run_inputs(:job, :'token') as alone \gset
rollback to begun;
set local role rr_worker;
select string_agg(report.run_count(:job, :'token', n)::text, ' ') as said
from unnest('{3,1,1,8}'::int[]) n \gset
reset role;
select is(:'said'::text, 'true true true false',
    'in any order, again, and until there is none');
select is((select array_agg(indicator order by indicator) from report.run_figure),
    '{national,pilots}'::text[], 'each is kept once');
-- approved between two of them: no part of the run
select t.achievement('U500106', 'N4', '2023-03-01') as after_ \gset
select report.run_count(:job, :'token', 4) as more \gset
select report.run_inputs(:job, :'token') as document \gset
select is(:'document'::text, :'alone', 'the document is that of one connection');
select is((select facts from report.run_figure where indicator = 'pilots'),
    (:'alone'::jsonb #>> '{facts,pilots}')::bigint, 'with the same facts');
-- what was counted is what is taken, or else this would have no meaning
savepoint counted;
update report.run_figure set facts = 77 where indicator = 'pilots';
select is(report.run_inputs(:job, :'token') #>> '{facts,pilots}', '77',
    'and is not counted again');
rollback to counted;
select throws_ok(format('select report.run_count(%s, gen_random_uuid(), 1)', :job),
    'RF001', 'lease_lost', 'a worker that lost its lease counts nothing');
\ir ../score.sql
select report.freeze_signed(:job, :'token', :'scored', null, null) ->> 'report'
    as report \gset
select is(t.verified(:'maker', :report), 'true true []', 'it is frozen as it is');
select is((select count(*) from report.run_figure), 0::bigint,
    'and nothing is left behind');
select is((select count(*) from report.counted c, string_to_table(c.facts, E'\n') f
    where f like 'U500103 ' || :national || ' %' or f like 'U500103 ' || :pilot || ' %'),
    3::bigint, 'each list of facts was written once');
select * from finish();
rollback;
