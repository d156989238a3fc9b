-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_for('district', '2023Q1');	-- 2023-03-31
-- The rule set in force for a period: of those published, the one that begins
-- latest at or before it; of two that begin together the later one to come.
create or replace function report.rule_set_for(p_kind text, p_period text)
returns text
language plpgsql stable
as $$
begin
	return (select s.id from report.rule_set s where s.report_kind = p_kind
	    and s.state = 'published'
	    and (s.from_period is null or s.from_period <= p_period)
	    order by s.from_period desc nulls last, s.number desc limit 1);
end
$$;
alter function report.rule_set_for(text, text) owner to rr_owner;
revoke all on function report.rule_set_for(text, text) from public;
grant execute on function report.rule_set_for(text, text)
	to rr_writer, rr_reader;
