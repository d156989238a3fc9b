-- SPDX-License-Identifier: Apache-2.0
-- select * from report.run_scope(r, false);
-- What a run is of: when each indicator's window ends and the last of them (live:
-- none does), the span over all of them, the units compared and their codes.
-- The same run gives the same for ever.
create or replace function report.run_scope(r report.run, p_live boolean)
returns table (windows jsonb, last timestamptz, whole ledger.span, units json,
	codes text[])
language plpgsql stable
as $$
begin
	windows := '{}';
	if not p_live then
		select coalesce(jsonb_object_agg(x.indicator, w.ends), '{}'),
		    max(w.ends) into windows, last
		from report.indicators_of(r.rule_set) x
		cross join lateral coalesce((r.windows ->> x.indicator)
		    ::timestamptz, report.window_end(r.cut_off, x.window_days,
		    x.window_working)) w (ends);
	end if;
	whole := report.run_span(r, coalesce(last, 'infinity'));
	units := report.part_of((select k.units from report.kind k
	    where k.kind = r.kind), r.horizon, whole);
	codes := array(select u ->> 'unit' from json_array_elements(units) u);
	return next;
end
$$;
alter function report.run_scope(report.run, boolean) owner to rr_owner;
revoke all on function report.run_scope(report.run, boolean) from public;
grant execute on function report.run_scope(report.run, boolean) to rr_reader;
