-- SPDX-License-Identifier: Apache-2.0
-- select report.cut_off_of('district', '2023Q1');	-- 2023-03-31
-- The last day that counts in a period's report (X33): the period's own last day,
-- or what the office has set.  Plan: cut_off_of_period.
create or replace function report.cut_off_of(p_kind text, p_period text)
returns date
language plpgsql stable
as $$
begin
	return coalesce((select c.day from report.cut_off c
	    where c.kind = p_kind and c.period = p_period
	    order by c.cut_off desc limit 1), ops.period_end(p_period));
end
$$;
alter function report.cut_off_of(text, text) owner to rr_owner;
revoke all on function report.cut_off_of(text, text) from public;
grant execute on function report.cut_off_of(text, text)
	to rr_writer, rr_reader;
