-- SPDX-License-Identifier: Apache-2.0
-- select flow.label('role', 'clerk')	-- 录入员; the code itself where no list has it
create or replace function flow.label(p_list text, p_code text)
returns text
language plpgsql stable
as $$
begin
	return (select coalesce((select c.label from flow.code c
	    where c.code_list = p_list and c.code = p_code
	    order by upper(c.in_force) desc nulls first limit 1), p_code));
end
$$;
alter function flow.label(text, text) owner to rr_owner;
revoke all on function flow.label(text, text) from public;
grant execute on function flow.label(text, text) to rr_writer,
	rr_reader;
