-- SPDX-License-Identifier: Apache-2.0
-- select * from report.stored_differences(r);
--     -- score | composite | U500103 | null | null
-- The rows of scores and counted facts that stand beside a document, and what else
-- pages read, that do not say what it says.  ss, fs: as the document says them; sk, fk: as they are kept.
-- Documents before format 3 list the facts that report.report_fact keeps.
create or replace function report.stored_differences(r report.report)
returns table (part text, indicator text, unit text, entry bigint, version int)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
begin
	return query
	with ss as materialized (select * from report.scores_of(r.report, d)),
	sk as materialized (select * from report.score x
	    where x.report = r.report),
	fs as materialized (select * from report.facts_of(r.report, d)),
	fk as materialized (select * from report.report_fact x
	    where x.report = r.report),
	s as ((select * from sk except select * from ss)
	    union all (select * from ss except select * from sk)),
	f as ((select * from fk except select * from fs)
	    union all (select * from fs except select * from fk))
	select distinct 'score', s.index, s.unit, null::bigint, null::int from s
	union all
	select distinct 'fact', f.indicator, f.unit, f.entry, f.version from f
	union all
	select 'fact', k.indicator, k.unit, k.entry, k.version
	from report.kept_differences(r) k
	union all
	select h.part, h.indicator, null, null, null
	from report.head_differences(r) h
	order by 1, 2, 3, 4, 5;
end
$$;
alter function report.stored_differences(report.report) owner to rr_owner;
revoke all on function report.stored_differences(report.report) from public;
grant execute on function report.stored_differences(report.report) to rr_reader;
