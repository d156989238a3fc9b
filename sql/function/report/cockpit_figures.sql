-- SPDX-License-Identifier: Apache-2.0
-- select report.cockpit_figures(17, window);
--     -- {"filings_approved": 120, "units": {"U500101": {"results": 4, …}}, …}
-- What a cockpit shows besides scores and does not follow from them: approved
-- filings, results of pilots (a row is a result, R81), how many districts an
-- experience of the year has spread to (一地创新·全市推广).
-- Read as the judges read: the ledger as of the window's close, at the horizon.
-- Plan: one pass over each table, achievements from achievement_in_window and
-- achievement_spread; linear in the facts in force.
create or replace function report.cockpit_figures(p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
declare
	by_unit	json;
	filings	bigint;
begin
	select json_object_agg(o.unit, json_build_object(
	    'results', coalesce(r.n, 0), 'spread', coalesce(s.n, 0))
	    order by o.unit) into by_unit
	from org.unit o
	left join (select x.unit, count(*) as n from ledger.pilot_result x
	    join ledger.pilot_unit u on u.pilot = x.pilot and u.unit = x.unit
	    and u.in_force @> p_horizon
	    where report.stands(x.in_force, x.approved_at, x.closed_at,
	        p_horizon, p_span) group by x.unit) r on r.unit = o.unit
	left join (select a.unit, count(distinct d) as n
	    from ledger.achievement a, unnest(a.spread_units) d
	    where a.spread_units is not null and d <> a.unit
	    and a.event_date <= (p_span).cut_off
	    and a.event_date
	        >= date_trunc('year', (p_span).cut_off::timestamp)::date
	    and report.stands(a.in_force, a.approved_at, a.closed_at, p_horizon,
	        p_span) group by a.unit) s on s.unit = o.unit
	where o.kind = 'district' and o.reports
	and o.in_force @> (p_span).cut_off;
	select (select count(*) from ledger.pilot x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.pilot_state x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.achievement x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.risk_event x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.district_survey x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.demand x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.demand_task x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.demand_task_state x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.bottleneck x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	    + (select count(*) from ledger.bottleneck_state x where report.stands(
	    x.in_force, x.approved_at, x.closed_at, p_horizon, p_span))
	into filings;
	return json_build_object('filings_approved', filings,
	    'units', coalesce(by_unit, '{}'));
end
$$;
alter function report.cockpit_figures(bigint, ledger.span) owner to rr_owner;
revoke all on function report.cockpit_figures(bigint, ledger.span) from public;
grant execute on function report.cockpit_figures(bigint, ledger.span)
	to rr_reader;
