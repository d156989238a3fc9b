-- SPDX-License-Identifier: Apache-2.0
-- select report.pending_figures();	-- {"entries": 12, "by_stage": {"entry": 3}}
-- The figures of a cockpit that filings give, apart under "pending": how many are
-- on their way and where, and how many demands each unit has filed (the first
-- step of the funnel, X57).  Owned by the role that sees filings, and it
-- gives nothing but counts (R28).
-- Plan: entry_in_state, index range of what is in review; entry_of_module.
create or replace function report.pending_figures()
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select json_build_object('entries', coalesce(sum(g.n), 0),
	    'by_stage', coalesce(json_object_agg(g.stage, g.n order by g.stage)
	        filter (where g.stage is not null), '{}'),
	    'demands', (select coalesce(json_object_agg(d.unit, d.n
	        order by d.unit), '{}') from (
	        select e.unit, count(*) as n from filing.entry e
	        where e.module = 'demand'
	        and (e.in_force_version is not null
	            or e.state in ('in_review', 'returned'))
	        group by e.unit) d))
	    from (select e.stage, count(*) as n from filing.entry e
	        where e.state = 'in_review' group by e.stage) g);
end
$$;
alter function report.pending_figures() owner to rr_writer;
revoke all on function report.pending_figures() from public;
grant execute on function report.pending_figures() to rr_reader;
