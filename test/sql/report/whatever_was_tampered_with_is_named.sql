-- SPDX-License-Identifier: Apache-2.0
-- One row of the ledger, one counted fact, one stored score, by somebody with
-- the keys to the database: each is found and named, whether it moves a number
-- or not.
\ir ../report_helper.sql
select plan(26);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
create function t.tamper(relation text, statement text) returns void
language plpgsql as $$
begin
	execute format('alter table %s disable trigger all', relation);
	execute format('update %s set %s', relation, statement);
	execute format('alter table %s enable trigger all', relation);
end $$;
select is(t.verified(:'maker', :report), 'true true []', 'nothing is wrong yet');
select is((select document::json ->> 'format' from report.report
    where report = :report), '3', 'the document says its format');
select is((select c ->> 'count' || ' ' || (c ->> 'digest') from report.report r,
    json_extract_path(r.document::json, 'inputs', 'pilots', 'U500103') c
    where r.report = :report), '2 ' || encode(sha256(convert_to((select
    string_agg(encode(sha256(convert_to(format('U500103 %s 1 1 1 - -', e),
    'UTF8')), 'hex') || E'\n', '' order by e)
    from unnest(array[:pilot, :second]::bigint[]) e), 'UTF8')), 'hex'),
    'and of each figure how many facts it has and their digest');
select r.document::json #>> '{inputs,city,U500103,digest}' as city_digest
from report.report r where r.report = :report \gset
select is((select string_agg(f || ' ' || h, ', ' order by f)
    from report.report r join report.counted c on c.digest = r.document::json
        #>> '{inputs,pilots,U500103,digest}', report.counted_lines(c) x(f, h)
    where r.report = :report), (select string_agg(l || ' ' || encode(sha256(
        convert_to(l, 'UTF8')), 'hex'), ', ' order by l)
    from unnest(array[:pilot, :second]::bigint[]) e,
        format('U500103 %s 1 1 1 - -', e) l),
    'the facts are kept with their own hashes');
select is((select (document::json #>> '{ledger,rows}')::bigint
    from report.report where report = :report), (select count(*)
    from report.ledger_seal), 'the ledger was noted up to the horizon');
select is((select document::json -> 'ledger' from report.report
    where report = :report)::text, (select report.ledger_chain(horizon, true)
    from report.report where report = :report)::text,
    'which every note once more gives');
-- a row of the ledger that moves no number
savepoint s;
select t.tamper('ledger.achievement', format('source = ''简报第 4 期'' where
    entry = %s', :city));
select is(t.verified(:'maker', :report), format(
    'true false [row U500103 %s/1 achievement changed]', :city),
    'a word in an approved fact');
rollback to s;
select t.tamper('ledger.pilot_state', format('acceptance_date = ''2023-02-21''
    where entry = %s', :state));
select is(t.verified(:'maker', :report), format(
    'true false [row U500103 %s/1 pilot_state changed]', :state),
    'a day in a row that is not counted itself');
rollback to s;
select t.tamper('ledger.pilot_unit', format('approved_at = approved_at
    - interval ''1 day'' where entry = %s', :pilot));
select is((select string_agg(x ->> 'label', ', ') from json_array_elements(
    t.read('report_verify', :'maker', t.path(:report)) -> 'differences') x),
    '改革试点 · 涉及区县, 改革试点 · 涉及区县', 'or in one of many, in the words of its form');
rollback to s;
select t.tamper('ledger.achievement', format('in_force = int8range(
    lower(in_force), lower(in_force) + 1), closed_at = approved_at
    where entry = %s', :city));
select is(t.verified(:'maker', :report), format('true false '
    '[counted city U500103 %s/1, part facts, part figures, '
    'row U500103 %s/1 achievement added]', :city, :city),
    'a fact that was ended behind its back');
rollback to s;
alter table ledger.achievement disable trigger all;
delete from ledger.achievement where entry = :city;
alter table ledger.achievement enable trigger all;
select is(t.verified(:'maker', :report), format('true false '
    '[counted city U500103 %s/1, part facts, part figures, '
    'row U500103 %s/1 achievement gone]', :city, :city), 'one that was deleted');
rollback to s;
select t.tamper('report.ledger_seal', format('hash = repeat(''0'', 64)
    where entry = %s', :city));
select is(t.verified(:'maker', :report), format('true false [part ledger, '
    'row U500103 %s/1 achievement changed]', :city), 'the note of a row');
rollback to s;
select t.tamper('report.ledger_block', 'digest = repeat(''0'', 64)');
select is(t.verified(:'maker', :report), 'true true []',
    'the chain is made anew from the notes');
rollback to s;
-- counted facts
select t.tamper('report.counted', format('facts = replace(facts,
    '' 1 1 - -'', '' 2 1 - -'') where digest = %L', :'city_digest'));
select is(t.verified(:'maker', :report), format(
    'false true [fact city U500103 %s/1]', :city), 'a counted fact');
select t.tamper('report.counted', format('hashes = encode(sha256(
    convert_to(facts, ''UTF8'')), ''hex'') where digest = %L',
    :'city_digest'));
select is(t.verified(:'maker', :report), format(
    'false true [fact city U500103 %s/1]', :city), 'with a hash that fits');
rollback to s;
select t.tamper('report.counted', format('hashes = repeat(''0'', 64)
    where digest = %L', :'city_digest'));
select is(t.verified(:'maker', :report), format(
    'false true [fact city U500103 %s/1]', :city), 'or its hash');
rollback to s;
alter table report.counted disable trigger all;
delete from report.counted where digest = :'city_digest';
alter table report.counted enable trigger all;
select is(t.verified(:'maker', :report), format(
    'false true [fact city U500103 %s/1]', :city), 'or one taken away');
rollback to s;
-- scores
select t.tamper('report.score', format('exact = ''99'' where report = %s and
    unit = ''U500104'' and index = ''media''', :report));
select is(t.verified(:'maker', :report), 'false true [score media U500104]',
    'a stored score');
rollback to s;
select t.tamper('report.score', format('rank = 1 where report = %s and
    unit = ''U500105'' and level = ''composite''', :report));
select is(t.verified(:'maker', :report), 'false true [score composite U500105]',
    'or a rank');
rollback to s;
-- what pages read beside the document
select t.tamper('report.report', format('cut_off = ''2023-03-30'', reason = ''伪造'',
    approval_window_end = ''2023-05-30'' where report = %s', :report));
select is(t.verified(:'maker', :report), 'false true [head approval_window_end, '
    'head cut_off, head reason]', 'a day, a reason, a window');
rollback to s;
select t.tamper('report.report', format('document = document || '' ''
    where report = %s', :report));
select is((select (v ->> 'stored') || coalesce(v ->> 'ledger', ' not asked')
    from t.read('report_verify', :'maker', t.path(:report)) v), 'false not asked',
    'of another document the ledger is not asked');
rollback to s;
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.verified(:'maker', :report), 'true true []', 'it is published');
select is((select count(*) from report.answer
    where answer = 'cockpit report ' || :report), 1::bigint, 'a cockpit reads an answer');
select t.tamper('report.answer', format('body = replace(body::text, ''"rank"'',
    ''"ranks"'')::json where answer = ''cockpit report %s''', :report));
select is(t.verified(:'maker', :report), 'false true [answer cockpit]',
    'or what a cockpit shows');
rollback to s;
-- whose signature
select is(t.as_('rr_worker', 'update report.ledger_seal set hash = ''x'''), '42501',
    'the worker writes no note');
select throws_ok('delete from report.ledger_seal', 'RF002', null,
    'and a note stays');
select * from finish();
rollback;
