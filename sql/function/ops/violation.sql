-- SPDX-License-Identifier: Apache-2.0
-- select ops.violation('23505', 'obligation_taken');	-- obligation_taken
-- The code of a broken constraint: its name, where the server has words for it
-- (ops.problem; unknown to a database that no server was built for, where any
-- name that PostgreSQL did not make up counts), else by class.
create or replace function ops.violation(state text, name text)
returns text
language plpgsql stable
as $$
begin
	if name <> '' and (case when exists (select from ops.problem)
	    then exists (select from ops.problem p where p.code = name)
	    else name !~ '_(pkey|key|fkey|check|excl|idx|not_null)[0-9]*$' end)
	then
		return name;
	end if;
	return case when state in ('23505', '23503', '23P01') then 'conflict'
	    when state = '55P03' then 'unavailable' else 'invalid_body' end;
end
$$;
alter function ops.violation(text, text) owner to rr_owner;
revoke all on function ops.violation(text, text) from public;
grant execute on function ops.violation(text, text) to rr_writer;
