-- SPDX-License-Identifier: Apache-2.0
-- select ops.day_from(args -> 'body', 'from');	-- today unless told, never before
-- What was in force stays what it was: a change begins today or later.
create or replace function ops.day_from(p_body jsonb, p_name text)
returns date
language plpgsql stable
as $$
declare
	day	date := coalesce((p_body ->> p_name)::date, ops.today());
begin
	if day < ops.today() then
		perform ops.refuse_field('/' || p_name, 'in_the_past',
		    '只能从今天或以后开始，已经过去的不再改动');
	end if;
	return day;
end
$$;
alter function ops.day_from(jsonb, text) owner to rr_owner;
revoke all on function ops.day_from(jsonb, text) from public;
grant execute on function ops.day_from(jsonb, text) to rr_writer;
