-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_json(e)	-- whose turn it is; null where it is nobody's
create or replace function filing.desk_json(e filing.entry)
returns json
language sql stable
as $$
	select json_build_object('unit', filing.unit_brief((e).desk_unit),
	    'role', (e).desk_role,
	    'role_label', flow.label('role', (e).desk_role::text),
	    'since', (e).desk_since)
	where (e).desk_unit is not null
$$;
alter function filing.desk_json(filing.entry) owner to rr_owner;
revoke all on function filing.desk_json(filing.entry) from public;
grant execute on function filing.desk_json(filing.entry) to rr_writer;
