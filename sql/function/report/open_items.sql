-- SPDX-License-Identifier: Apache-2.0
-- select report.open_items(r);
--     -- {"U500103": [{"module": "试点推进更新", "stage": "市委改革办审核",
--     --     "holder": "市委改革办 审核员", "count": 2, "since": "2023-07-03"}]}
-- What of each unit or project of a report is under review now, and in whose
-- hands.  Counts only: it goes on a paper that everybody reads, and a filing is
-- nobody else's business until it is approved (R28).
-- Plan: entry_in_state, index range of what is in review.
create or replace function report.open_items(r report.report)
returns json
language plpgsql stable
as $$
begin
	return (with measured as (select u ->> 'unit' as unit,
	        (u ->> 'project')::bigint as project
	    from json_array_elements(r.document::json -> 'units') u),
	open as (select coalesce(p.unit, m.unit) as unit, e.module, e.stage,
	        e.desk_unit, e.desk_role, count(*) as n,
	        min(e.desk_since) as since
	    from filing.entry e
	    left join measured p on p.project = e.subject
	    left join measured m on m.project is null and m.unit = e.unit
	    where e.state = 'in_review' and e.desk_unit is not null
	    and coalesce(p.unit, m.unit) is not null
	    group by 1, 2, 3, 4, 5)
	select coalesce(json_object_agg(g.unit, g.items), '{}') from (
	    select o.unit, json_agg(json_build_object(
	        'module', f.label, 'stage', filing.stage_label(o.module,
	        o.stage), 'holder', u.short || ' '
	        || flow.label('role', o.desk_role::text), 'count', o.n,
	        'since', filing.day_at(o.since))
	        order by o.since, o.module, o.stage, o.desk_unit) as items
	    from open o join flow.module f using (module)
	    join org.unit u on u.unit = o.desk_unit
	    group by o.unit) g);
end
$$;
alter function report.open_items(report.report) owner to rr_owner;
revoke all on function report.open_items(report.report) from public;
grant execute on function report.open_items(report.report) to rr_writer;
