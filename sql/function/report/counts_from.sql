-- SPDX-License-Identifier: Apache-2.0
-- select report.counts_from('district', '2023Q2');	-- 2023-04-01
-- The first day of what a period's report asks for the first time: the day after
-- the one before it stopped to count, so that what was moved out of that one is in
-- this, and what was moved into it is not in both.
create or replace function report.counts_from(p_kind text, p_period text)
returns date
language plpgsql stable
as $$
declare
	first_	date := ops.period_start(p_period);
begin
	return (select report.cut_off_of(p_kind, ops.period_of(first_ - 1,
	    k.every)) + 1 from report.kind k where k.kind = p_kind);
end
$$;
alter function report.counts_from(text, text) owner to rr_owner;
revoke all on function report.counts_from(text, text) from public;
grant execute on function report.counts_from(text, text)
	to rr_writer, rr_reader;
