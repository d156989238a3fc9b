-- SPDX-License-Identifier: Apache-2.0
-- Every figure of a report of projects, counted a second time from the tables of
-- the ledger alone, by SQL that knows no judge (X62): bottlenecks and events too,
-- of which the demonstration has none.
\ir ../project_report_helper.sql
select plan(6);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "project",
    "period": "202301B"}}')) as job \gset
\ir ../freeze.sql
select r.document::json as document, r.document::json ->> 'cut_off' as cut_off,
    r.document::json ->> 'approval_window_end' as ends
from report.report r where r.report = :report \gset
-- a query without its semicolon, since it is one of another
\set recount `sed 's/;$//' test/lib/project_recount.sql`
create temporary table frozen as select i.key as indicator, u.key as unit,
    (u.value ->> 'num')::numeric as num, (u.value ->> 'den')::numeric as den
from json_each(:'document'::json -> 'inputs') i, json_each(i.value) u;
create temporary table recounted as select x.indicator, x.unit, x.num::numeric, x.den::numeric
from (:recount) x (indicator, unit, num, den);
create function t.missing(one regclass, other regclass) returns text language plpgsql as $$
declare
	found text;
begin
	execute format('select string_agg(format(''%%s %%s %%s/%%s'', indicator, unit, num, den), '', ''
	    order by indicator, unit) from (table %s except table %s) x', one, other) into found;
	return coalesce(found, '');
end $$;
select is((select count(*) from recounted), 24::bigint, 'eight indicators of three projects');
select is(t.missing('frozen', 'recounted'), '', 'each figure is found by the other count');
select is(t.missing('recounted', 'frozen'), '', 'and no other');
select is((select string_agg(indicator, ' ' order by indicator) from (select indicator
    from recounted group by 1 having sum(num) > 0) x),
    'bottlenecks city media milestones national results risk updates',
    'and none is 0 for all of them');
select is((select string_agg(num || '/' || den, ' ' order by unit) from recounted
    where indicator = 'bottlenecks'), '1/2 0/0 0/0', 'one of two that hinder the first');
select is((select string_agg(num || '/' || den, ' ' order by unit) from recounted
    where indicator = 'risk'), '0/10 30/10 0/10', 'and an event that names the second');
select * from finish();
rollback;
