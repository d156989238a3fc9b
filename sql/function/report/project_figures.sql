-- SPDX-License-Identifier: Apache-2.0
-- select report.project_figures(17, window);
--     -- {"filings_approved": 40, "units": {"P1010": {"light": "soon", …}, …}}
-- What a project cockpit shows besides scores: how each stands at the cut-off,
-- its next milestone, and the survey that is shown and never scored (R123).
-- light: completed; overdue, a milestone past its day; soon, one due within 30
-- days; else on_track.  Read as the judges read: the ledger as of the window's
-- close, at the horizon.
create or replace function report.project_figures(p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('filings_approved',
	    count(*) + coalesce(sum(g.updates), 0), 'units',
	    coalesce(json_object_agg(p.unit, json_build_object(
	    'light', case when g.open = 0 then 'completed'
	    when g.next_due < (p_span).cut_off then 'overdue'
	    when g.next_due <= (p_span).cut_off + 30 then 'soon'
	    else 'on_track' end,
	    'milestones', g.milestones, 'completed', g.milestones - g.open,
	    'next_due', g.next_due, 'participants', g.participants,
	    'survey_year', s.year, 'survey_score', s.score)
	    order by p.unit), '{}'))
	from ledger.project_standing_v1(p_horizon, p_span) p
	cross join lateral (select count(*) as milestones,
	        count(*) filter (where m.completed_on is null) as open,
	        min(m.due) filter (where m.completed_on is null) as next_due,
	        (select count(*) from ledger.project_unit u
	        where u.project = p.project and report.stands(u.in_force,
	        u.approved_at, u.closed_at, p_horizon, p_span))
	            as participants,
	        (select count(*) from ledger.project_state x
	        where x.project = p.project and report.stands(x.in_force,
	        x.approved_at, x.closed_at, p_horizon, p_span)) as updates
	    from ledger.project_progress_v1(p_horizon, p_span) m
	    where m.project = p.project) g
	left join lateral (select x.year, x.score from ledger.project_survey x
	    where x.project = p.project and report.stands(x.in_force,
	    x.approved_at, x.closed_at, p_horizon, p_span)
	    order by x.year desc limit 1) s on true);
end
$$;
alter function report.project_figures(bigint, ledger.span) owner to rr_owner;
revoke all on function report.project_figures(bigint, ledger.span) from public;
grant execute on function report.project_figures(bigint, ledger.span)
	to rr_reader;
