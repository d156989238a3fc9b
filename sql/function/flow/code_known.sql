-- SPDX-License-Identifier: Apache-2.0
-- select flow.code_known('situation', 'N4', ops.today())	-- true: in force that day
create or replace function flow.code_known(p_list text, p_code text, p_on date)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from flow.code c where c.code_list = p_list
	    and c.code = p_code and c.in_force @> p_on);
end
$$;
alter function flow.code_known(text, text, date) owner to rr_owner;
revoke all on function flow.code_known(text, text, date) from public;
grant execute on function flow.code_known(text, text, date) to rr_writer;
