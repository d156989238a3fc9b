-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_current('district');	-- 2023-03-31
-- The last one to come; not by the clock, which a rehearsal sets.
create or replace function report.rule_set_current(p_kind text)
returns text
language plpgsql stable
as $$
begin
	return (select s.id from report.rule_set s where s.report_kind = p_kind
	    and s.state = 'published' order by s.number desc limit 1);
end
$$;
alter function report.rule_set_current(text) owner to rr_owner;
revoke all on function report.rule_set_current(text) from public;
grant execute on function report.rule_set_current(text)
	to rr_writer, rr_reader;
