-- SPDX-License-Identifier: Apache-2.0
-- select filing.is_empty('""')	-- true; so are null, blank, [] and {}
create or replace function filing.is_empty(p_value jsonb)
returns boolean
language sql immutable
as $$
	select p_value is null or case jsonb_typeof(p_value)
	    when 'null' then true
	    when 'string' then btrim(p_value #>> '{}', E' \t\r\n　') = ''
	    when 'array' then jsonb_array_length(p_value) = 0
	    when 'object' then p_value = '{}'
	    else false end
$$;
alter function filing.is_empty(jsonb) owner to rr_owner;
revoke all on function filing.is_empty(jsonb) from public;
grant execute on function filing.is_empty(jsonb) to rr_writer;
