-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(22);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select is((select digest from report.report where report = :report),
    encode(sha256(convert_to(:'scored', 'UTF8')), 'hex'),
    'the digest is of the exact bytes');
select is((select document from report.report where report = :report), :'scored',
    'which are kept as they came');
select is((select state::text from ops.job where id = :job), 'done',
    'the job has ended with it');
select is((select count(*) from report.score where report = :report
    and level = 'composite'), 41::bigint, '41 units have a score');
select is((select string_agg(i.key || ' ' || l.entry, ', ' order by i.key, l.entry)
    from report.report r, jsonb_each(r.document::jsonb -> 'inputs') i,
    report.lines_of(i.value -> 'U500103', true) l
    where r.report = :report and i.key <> 'satisfaction'), format('acceptance %s, city %s, national '
    '%s, pilots %s, pilots %s', :pilot, :city, :national, :pilot, :second),
    'and the facts counted are named');
create function t.never(statement text) returns text language sql as $$
	select throws_ok(statement, 'RF002', null, statement) $$;
select t.never($$update report.report set document = '{}'$$);
select t.never($$update report.report set digest = 'x'$$);
select t.never($$update report.report set state = 'published',
    published_at = now(), horizon = 0$$);
select t.never($$delete from report.report$$);
select t.never($$truncate report.report cascade$$);
select t.never($$update report.score set shown = '100.00'$$);
select t.never($$delete from report.score$$);
select t.never($$delete from report.counted$$);
select t.never($$update report.counted set facts = ''$$);
select t.never($$truncate report.counted$$);
select t.never($$update report.ledger_block set digest = 'x'$$);
select is(t.as_('rr_reader', 'update report.report set state = ''published'''),
    '42501', 'who counts has not even the right');
select is(t.as_('rr_worker', 'select * from report.report'), '42501',
    'the worker sees no table');
select lives_ok(format($$update report.report set state = 'published',
    published_at = now(), published_by = 1 where report = %s$$, :report),
    'but it is published, once');
select t.never($$update report.report set published_at = '2030-01-01'$$);
-- in a later transaction nothing is added to it
insert into report.report (kind, period, revision, rule_set, horizon, cut_off,
    approval_window_end, corrects, document, digest, frozen_at, froze_in)
select 'district', '2022Q4', 1, rule_set, horizon, cut_off, approval_window_end,
    false, '{}', 'x', frozen_at, '3' from report.report where report = :report;
select throws_ok($$insert into report.score select report, 'U500103', 'extra',
    'pillar' from report.report where period = '2022Q4'$$, 'RF002', null,
    'nor is a score added afterwards');
select throws_ok($$insert into report.report_fact select report, 'pilots',
    'U500103', 1, 1 from report.report where period = '2022Q4'$$, 'RF002', null,
    'nor a fact');
select * from finish();
rollback;
