-- SPDX-License-Identifier: Apache-2.0
-- select report.absent_of(document::jsonb, 3);	-- 3: the report before, or null
--     -- [{"unit": "U500112", "name": "…", "why": "2024-01-01 起撤销，由…承接"}]
-- Who is looked for on a screen and is not there, and why: what the report before
-- compared and this one does not, and districts that have ended, since the map
-- still draws them.
create or replace function report.absent_of(p_document jsonb, p_previous bigint)
returns json
language plpgsql stable
as $$
declare
	day	date := (p_document ->> 'cut_off')::date;
begin
	return (with now as (select u ->> 'unit' as unit
	    from jsonb_array_elements(p_document -> 'units') u),
	all_ as (select u ->> 'unit' as unit, u ->> 'name' as name
	    from report.report b, json_array_elements(b.document::json
	        -> 'units') u
	    where b.report = p_previous
	    union all
	    select o.unit, o.name from org.unit o
	    where p_document ->> 'kind' = 'district' and o.kind = 'district'
	    and o.reports and upper(o.in_force) <= day)
	select coalesce(json_agg(json_build_object('unit', a.unit,
	    'name', a.name, 'why', report.absent_why(a.unit,
	    (p_document ->> 'horizon')::bigint, day)) order by a.unit), '[]')
	from (select x.unit, min(x.name) as name from all_ x
	    where x.unit not in (select now.unit from now) group by 1) a);
end
$$;
alter function report.absent_of(jsonb, bigint) owner to rr_owner;
revoke all on function report.absent_of(jsonb, bigint) from public;
grant execute on function report.absent_of(jsonb, bigint) to rr_reader;
