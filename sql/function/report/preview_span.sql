-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_span('district', '2023Q1', '2023-03-20',
--     '2023-04-11 00:00+08');
-- The window of a judge for a report that is made before its time.
create or replace function report.preview_span(p_kind text, p_period text,
    p_cut_off date, p_ends timestamptz)
returns ledger.span
language sql stable
as $$
	select (p_period, report.counts_from(p_kind, p_period), p_cut_off,
	    p_ends, p_ends)::ledger.span
$$;
alter function report.preview_span(text, text, date, timestamptz)
	owner to rr_owner;
revoke all on function report.preview_span(text, text, date, timestamptz)
	from public;
grant execute on function report.preview_span(text, text, date, timestamptz)
	to rr_reader;
