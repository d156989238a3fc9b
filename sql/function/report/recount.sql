-- SPDX-License-Identifier: Apache-2.0
-- select * from report.recount(r);	-- no row: the ledger still says the same
-- Counts a frozen report again from the ledger at its horizon, and answers each
-- counted fact, or else each unit and indicator, where the outcome differs from
-- the document.  What a document of its time did not count yet is not asked of
-- it, and windows are the document's own.  A unit is known by its code: what it
-- is called may change.
-- Facts are listed only where a digest differs, or where the document lists them.
create or replace function report.recount(r report.report)
returns table (part text, indicator text, unit text, entry bigint, version int)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
	again	report.run := report.run_again(r);
	lists	boolean := coalesce((d ->> 'format')::int, 1) < 3;
	now_	jsonb := report.inputs_of(again, case when lists then 'full'
		    else 'digest' end);
	full_	jsonb := now_;
	bad	jsonb;
begin
	now_ := now_ || jsonb_build_object('ledger', case when lists
	    then report.ledger_digest(r.horizon)
	    else report.ledger_chain(r.horizon, true) end);
	select coalesce(jsonb_agg(jsonb_build_array(i.key, u.key)), '[]') into bad
	from jsonb_each(d -> 'inputs' || (now_ -> 'inputs')) i,
	    jsonb_each(coalesce(d -> 'inputs' -> i.key, '{}')
	    || coalesce(now_ -> 'inputs' -> i.key, '{}')) u
	where d -> 'inputs' -> i.key -> u.key is distinct from
	    report.as_of_format(d, now_ -> 'inputs' -> i.key -> u.key);
	if bad <> '[]' and not lists then
		full_ := report.inputs_of(again, 'full');
	end if;
	return query
	with b as (select x ->> 0 as i, x ->> 1 as u
	    from jsonb_array_elements(bad) x),
	fact as materialized (select b.i, b.u, f.entry, f.version from b,
	    lateral report.lines_differ(d -> 'inputs' -> b.i -> b.u,
	        case when lists then report.as_of_format(d,
	        full_ -> 'inputs' -> b.i -> b.u)
	        else full_ -> 'inputs' -> b.i -> b.u end, true) f)
	select 'counted', f.i, f.u, f.entry, f.version from fact f
	union
	select 'figure', b.i, b.u, null, null from b
	where not exists (select from fact f where (f.i, f.u) = (b.i, b.u))
	union all
	select 'part', p.name, null::text, null::bigint, null::int
	from report.parts_of(d) p(name, said)
	join report.parts_of(now_) q(name, said) using (name)
	where p.said <> q.said
	order by 2, 3, 4, 5;
end
$$;
alter function report.recount(report.report) owner to rr_owner;
revoke all on function report.recount(report.report) from public;
grant execute on function report.recount(report.report) to rr_reader;
