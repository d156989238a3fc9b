-- SPDX-License-Identifier: Apache-2.0
-- select report.year_note('2023Q4', '2024Q1');	-- 两期不在同一年：…
-- What is to be known when two periods are compared; null in the same year.
create or replace function report.year_note(p_before text, p_period text)
returns text
language sql immutable
as $$
	select case when left(p_before, 4) <> left(p_period, 4)
	    then '两期不在同一年：品牌显示度和扣分从 1 月 1 日起重新累计' end
$$;
alter function report.year_note(text, text) owner to rr_owner;
revoke all on function report.year_note(text, text) from public;
grant execute on function report.year_note(text, text) to rr_reader;
