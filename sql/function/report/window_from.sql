-- SPDX-License-Identifier: Apache-2.0
-- select report.window_from('year', 'district', '2023Q2', '2023-06-30');
--     -- 2023-01-01
-- The first day of a period's window (计数区间) for people; null where it has none.
-- What is counted by goes by report.span_text; a test holds the two together.
create or replace function report.window_from(p_window text, p_kind text,
    p_period text, p_cut_off date)
returns date
language plpgsql stable
as $$
begin
	return case p_window when 'period'
	    then report.counts_from(p_kind, p_period)
	    when 'year' then date_trunc('year', p_cut_off::timestamp)::date end;
end
$$;
alter function report.window_from(text, text, text, date) owner to rr_owner;
revoke all on function report.window_from(text, text, text, date) from public;
grant execute on function report.window_from(text, text, text, date)
	to rr_writer, rr_reader;
