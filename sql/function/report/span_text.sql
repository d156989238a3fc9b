-- SPDX-License-Identifier: Apache-2.0
-- select report.span_text('year', '{year,period,all}');
--     -- row(($2).period, date_trunc('year', …)::date, ($2).cut_off, …)::ledger.span
-- The span $2 as a judge that can count by these windows (计数区间) is told it, text
-- of a query: starts is the first day that counts.  One with no choice knows by
-- itself, and is told the period's own.  Text, so that the planner sees what it
-- comes to.
create or replace function report.span_text(p_window text, p_windows text[])
returns text
language sql immutable
as $$
	select case when cardinality(p_windows) = 1 or w.key = 'period' then '$2'
	    else format('row(($2).period, %s, ($2).cut_off, ($2).approved_by,
	        ($2).corrected_by)::ledger.span', case w.key when 'year'
	            then $q$date_trunc('year', ($2).cut_off::timestamp)::date$q$
	            else $q$'-infinity'::date$q$ end) end
	from coalesce(p_window, p_windows[1]) w (key)
$$;
alter function report.span_text(text, text[]) owner to rr_owner;
revoke all on function report.span_text(text, text[]) from public;
grant execute on function report.span_text(text, text[]) to rr_writer, rr_reader;
