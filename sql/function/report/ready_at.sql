-- SPDX-License-Identifier: Apache-2.0
-- select report.ready_at('2023-03-31', '2023-03-31');	-- 2023-04-21 00:00+08
-- When the last approval window after a cut-off has closed (X33, X55): from then
-- on no approval counts in its period any more.
create or replace function report.ready_at(p_rule_set text, p_cut_off date)
returns timestamptz
language sql stable
as $$
	select max(report.window_end(p_cut_off, i.window_days, i.window_working))
	from report.indicators_of(p_rule_set) i
$$;
alter function report.ready_at(text, date) owner to rr_owner;
revoke all on function report.ready_at(text, date) from public;
grant execute on function report.ready_at(text, date) to rr_writer, rr_reader;
