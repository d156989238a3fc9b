-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.results_recognised_later(e, body);	-- 0 | 建立联审机制 | 202401B
-- The results in an update whose kind of recognition a report has counted as one
-- of a later period.  Said of this period too they would have been recognised
-- before it, and that report, counted again, would leave them out.
-- place: of the list, from 0.  Plan: the rows of one project.
create or replace function filing.results_recognised_later(e filing.entry,
    p_body jsonb)
returns table (place bigint, name text, period text)
language plpgsql stable
as $$
begin
	return query select r.n - 1, r.v ->> 'name', x.period
	from jsonb_array_elements(case jsonb_typeof(p_body -> 'results')
	    when 'array' then p_body -> 'results' else '[]' end)
	    with ordinality r (v, n)
	cross join lateral (select min(s.period) as period
	    from ledger.project_result f
	    join ledger.project_state s on s.entry = f.entry
	    where f.project = e.subject and f.unit = e.unit
	    and f.result_id = r.v ->> 'result_id'
	    and left(f.situation, 1) = left(r.v ->> 'situation', 1)
	    and lower(f.in_force) <= (select max(t.horizon)
	        from report.report t where t.kind = 'project')) x
	where x.period > e.period;
end
$$;
alter function filing.results_recognised_later(filing.entry, jsonb)
	owner to rr_owner;
revoke all on function filing.results_recognised_later(filing.entry, jsonb)
	from public;
grant execute on function filing.results_recognised_later(filing.entry, jsonb)
	to rr_writer;
