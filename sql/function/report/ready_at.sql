-- SPDX-License-Identifier: Apache-2.0
-- select report.ready_at('2023-03-31', '2023Q1');	-- 2023-04-21 00:00+08
-- When the last approval window of a period has closed (X33, X55): from then on
-- no approval counts in it any more.
create or replace function report.ready_at(p_rule_set text, p_period text)
returns timestamptz
language sql stable
as $$
	select max(report.window_end(p_period, i.window_days, i.window_working))
	from report.indicators_of(p_rule_set) i
$$;
alter function report.ready_at(text, text) owner to rr_owner;
revoke all on function report.ready_at(text, text) from public;
grant execute on function report.ready_at(text, text) to rr_writer, rr_reader;
