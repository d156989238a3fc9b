-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_current('district');	-- 2023-03-31
-- The one in force for the running period.
create or replace function report.rule_set_current(p_kind text)
returns text
language plpgsql stable
as $$
begin
	return report.rule_set_for(p_kind, report.period_now(p_kind));
end
$$;
alter function report.rule_set_current(text) owner to rr_owner;
revoke all on function report.rule_set_current(text) from public;
grant execute on function report.rule_set_current(text)
	to rr_writer, rr_reader;
