-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(8);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select is((select string_agg(split_part(key, '(', 1), ' ' order by key)
    from json_each((select document::json -> 'judges' from report.report
    where report = :report))), 'ledger.judge_acceptance_v1 '
    'ledger.judge_brand_city_v1 ledger.judge_brand_media_v1 '
    'ledger.judge_brand_national_v1 ledger.judge_brand_v1 '
    'ledger.judge_pilots_v1 ledger.judge_risk_v1 '
    'ledger.judge_satisfaction_v1 ledger.pilot_state_v1',
    'the document names each judge and what they call');
select is((select (document::json -> 'judges'
    ->> 'ledger.judge_pilots_v1(bigint,ledger.span)') from report.report
    where report = :report), encode(sha256(convert_to(pg_get_functiondef(
    'ledger.judge_pilots_v1(bigint,ledger.span)'::regprocedure), 'UTF8')), 'hex'),
    'with the digest of its definition');
select lives_ok('select report.migrate_end()', 'before publication');
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select lives_ok('select report.migrate_end()', 'after it, unchanged');
create function t.change(name text) returns void language plpgsql as $$
begin
	execute regexp_replace(pg_get_functiondef(name::regprocedure),
	    '\$function\$', '$function$ -- changed' || E'\n');
end $$;
select t.change('ledger.pilot_state_v1(bigint,text,bigint,ledger.span)');
select throws_ok('select report.migrate_end()', 'RF002',
    '已发布的报表用过的认定函数不得更改：'
    'ledger.pilot_state_v1(bigint,text,bigint,ledger.span)',
    'a comment more in a part of a judge, and the migrator refuses');
select is(t.verified(:'chief', :report), 'true false [part judges]',
    'verification names it too');
drop function ledger.judge_risk_v1(bigint, ledger.span);
select throws_ok('select report.migrate_end()', 'RF002', null,
    'one that has vanished is refused too');
select is(t.as_('rr_writer', 'delete from report.judge_seal'), '42501',
    'and the seals stay');
select * from finish();
rollback;
