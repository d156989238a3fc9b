-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_figures(about, ledger.preview_base(), '{U500103}',
--     '{pilot,pilot_update}');
--     -- {"pilots": {"U500103": {"num": 3, "den": 1}}, "acceptance": …}
-- What the judges say of these units at a horizon, of every indicator that reads
-- one of the modules (null: all): the one place where a preview counts.  about: of
-- report.preview_about.
-- Plan: of many units each judge once, hashed; of a few with the units pushed down
-- into it.
create or replace function report.preview_figures(about jsonb, horizon bigint,
    units text[], modules text[])
returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	few	constant int := 5;
	w	jsonb;
	s	record;
	figures	jsonb;
	answer	jsonb := '{}';
begin
	for w in select x from jsonb_array_elements(about -> 'windows') x
	    where x -> 'modules' ?| modules or modules is null loop
		select * into strict s
		from report.preview_source(about, w ->> 'indicator');
		execute format($q$
			with v as %s materialized (
				select v.* from %s v)
			select coalesce(jsonb_object_agg(o.unit, jsonb_build_object(
			    'num', coalesce(j.num, 0),
			    'den', coalesce($4, j.den, 0))), '{}')
			from unnest($3) o (unit) left join (
				select v.unit, sum(v.num) as num, sum(v.den) as den
				from v where v.unit = any ($3) and v.counted
				group by v.unit) j using (unit)
			$q$, case when cardinality(units) <= few then 'not' end,
		    s.query)
		into figures using horizon, report.preview_span(
		    about ->> 'kind', about ->> 'period', (about ->> 'cut_off')::date,
		    (w ->> 'ends')::timestamptz), units, s.den;
		answer := answer || jsonb_build_object(w ->> 'indicator',
		    figures);
	end loop;
	return answer;
end
$$;
alter function report.preview_figures(jsonb, bigint, text[], text[])
	owner to rr_reader;
revoke all on function report.preview_figures(jsonb, bigint, text[], text[])
	from public;
grant execute on function report.preview_figures(jsonb, bigint, text[], text[])
	to rr_writer;
