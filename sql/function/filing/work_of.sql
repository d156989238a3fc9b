-- SPDX-License-Identifier: Apache-2.0
-- select filing.work_of(e)	-- decision, of a meeting in force; null: no work comes of it
-- The kind of assigned work that comes of a filing like this one.
create or replace function filing.work_of(e filing.entry)
returns text
language plpgsql stable
as $$
begin
	return (select h.module from flow.hook h
	    join flow.module m on m.module = h.module and m.online
	    where h.came_from = (e).module
	    and (e).in_force_version is not null);
end
$$;
alter function filing.work_of(filing.entry) owner to rr_owner;
revoke all on function filing.work_of(filing.entry) from public;
grant execute on function filing.work_of(filing.entry) to rr_writer;
