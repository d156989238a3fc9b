-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_contact('district')	-- {"name", "phone"}; null: none
-- Whom to ask about an appeal: who answers it is the reform office, about what
-- this kind of report is mostly made of.
create or replace function report.appeal_contact(p_kind text)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select flow.contact_of(case p_kind when 'project' then 'project'
	    else 'achievement' end, u.unit)
	from org.unit u where u.kind = 'reform_office');
end
$$;
alter function report.appeal_contact(text) owner to rr_owner;
revoke all on function report.appeal_contact(text) from public;
grant execute on function report.appeal_contact(text) to rr_reader;
