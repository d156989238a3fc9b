-- SPDX-License-Identifier: Apache-2.0
-- perform report.rule_set_publisher(a);	-- refuses who decides on no rule set
create or replace function report.rule_set_publisher(a org.actor)
returns void
language plpgsql stable
as $$
begin
	if a.kind <> 'reform_office' or a.role not in ('reviewer', 'leader') then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办领导或审核人员发布指标体系"}');
	end if;
end
$$;
alter function report.rule_set_publisher(org.actor) owner to rr_owner;
revoke all on function report.rule_set_publisher(org.actor) from public;
grant execute on function report.rule_set_publisher(org.actor)
	to rr_writer, rr_reader;
