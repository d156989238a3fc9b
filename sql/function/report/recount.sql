-- SPDX-License-Identifier: Apache-2.0
-- select * from report.recount(r);	-- no row: the ledger still says the same
-- Counts a frozen report again from the ledger at its horizon, and answers each
-- counted fact, or else each unit and indicator, where the outcome differs from
-- the document.  What a document of its time did not count yet is not asked of
-- it, and windows are the document's own.  A unit is known by its code: what it
-- is called may change.
create or replace function report.recount(r report.report)
returns table (part text, indicator text, unit text, entry bigint, version int)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
	again	report.run;
	now_	jsonb;
begin
	again.kind := r.kind;
	again.period := r.period;
	again.revision := r.revision;
	again.rule_set := r.rule_set;
	again.horizon := r.horizon;
	again.cut_off := r.cut_off;
	again.corrects := r.corrects;
	again.reason := r.reason;
	again.windows := d -> 'approval_window';
	now_ := report.inputs_of(again, false)::jsonb;
	return query
	with cell as materialized (
		select i.key as i, u.key as u, d -> 'inputs' -> i.key -> u.key
		    as old, report.as_of_format(d, now_ -> 'inputs' -> i.key
		    -> u.key) as new
		from jsonb_each(d -> 'inputs' || (now_ -> 'inputs')) i,
		    jsonb_each(coalesce(d -> 'inputs' -> i.key, '{}')
		    || coalesce(now_ -> 'inputs' -> i.key, '{}')) u),
	bad as materialized (select c.* from cell c
	    where c.old is distinct from c.new),
	fact as (
		select b.i, b.u, coalesce(o.c, n.c) as c from bad b,
		    lateral (select x as c from jsonb_array_elements(
		        b.old -> 'counted') x) o
		    full join lateral (select x as c from jsonb_array_elements(
		        b.new -> 'counted') x) n using (c)
		where o.c is null or n.c is null)
	select 'counted', f.i, f.u, (f.c ->> 0)::bigint, (f.c ->> 1)::int
	from fact f
	union
	select 'figure', b.i, b.u, null, null from bad b
	where not exists (select from fact f where (f.i, f.u) = (b.i, b.u))
	union all
	select 'part', p.name, null::text, null::bigint, null::int
	from report.parts_of(d) o(name, said)
	join report.parts_of(now_) p(name, said) using (name)
	where o.said <> p.said
	order by 2, 3, 4, 5;
end
$$;
alter function report.recount(report.report) owner to rr_owner;
revoke all on function report.recount(report.report) from public;
grant execute on function report.recount(report.report) to rr_reader;
