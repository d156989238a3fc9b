-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_json(e)	-- whose turn it is; null where it is nobody's
create or replace function filing.desk_json(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	if e.desk_unit is not null then
		return filing.hands_json(e.module, e.desk_unit, e.desk_role,
		    e.desk_since);
	end if;
	return null;
end
$$;
alter function filing.desk_json(filing.entry) owner to rr_owner;
revoke all on function filing.desk_json(filing.entry) from public;
grant execute on function filing.desk_json(filing.entry) to rr_writer;
