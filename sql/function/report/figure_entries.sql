-- SPDX-License-Identifier: Apache-2.0
-- select report.figure_entries(r, 'satisfaction', 'U500103', true);	-- {636}
-- The filings behind one figure of a frozen report, counted or left out, as a
-- reader finds them beside the score: an event that was not proved is named to
-- the unit itself alone (p_own, X58).
create or replace function report.figure_entries(r report.report,
    p_indicator text, p_unit text, p_own boolean)
returns bigint[]
language plpgsql stable
as $$
declare
	figure	jsonb := (r).document::json -> 'inputs' -> p_indicator -> p_unit;
begin
	return array(select l.entry
	    from (values (true), (false)) k (counted),
	        lateral report.lines_of(figure, k.counted) l
	    where p_own or l.reason is distinct from 'not_caused_by_reform');
end
$$;
alter function report.figure_entries(report.report, text, text, boolean)
	owner to rr_owner;
revoke all on function report.figure_entries(report.report, text, text, boolean)
	from public;
grant execute on function report.figure_entries(report.report, text, text,
	boolean) to rr_writer;
