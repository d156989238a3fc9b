-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.assigned_rows(17, 2);	-- U500103 | 2023-02-28
-- Who is to do it and by when, as that version of an issued filing says.
create or replace function filing.assigned_rows(p_entry bigint, p_version int)
returns table (unit text, due date)
language sql stable
as $$
	select r ->> 'unit', filing.day_of(r ->> 'due')
	from filing.version v
	join filing.entry e on e.entry = v.entry
	join flow.hook h on h.module = e.module,
	    jsonb_array_elements(case jsonb_typeof(v.body -> h.assigned)
	        when 'array' then v.body -> h.assigned else '[]' end) r
	where v.entry = p_entry and v.version = p_version
	and jsonb_typeof(r) = 'object'
$$;
alter function filing.assigned_rows(bigint, int) owner to rr_owner;
revoke all on function filing.assigned_rows(bigint, int) from public;
grant execute on function filing.assigned_rows(bigint, int) to rr_writer;
