-- SPDX-License-Identifier: Apache-2.0
-- perform report.rule_set_drawer(a);	-- refuses who draws up no rule set
create or replace function report.rule_set_drawer(a org.actor)
returns void
language plpgsql stable
as $$
begin
	if a.kind <> 'reform_office' or a.role <> 'reviewer' then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办审核人员拟订指标体系"}');
	end if;
end
$$;
alter function report.rule_set_drawer(org.actor) owner to rr_owner;
revoke all on function report.rule_set_drawer(org.actor) from public;
grant execute on function report.rule_set_drawer(org.actor)
	to rr_writer, rr_reader;
