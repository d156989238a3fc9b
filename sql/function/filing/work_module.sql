-- SPDX-License-Identifier: Apache-2.0
-- select filing.work_module('decision', a)	-- decision; refuses not_found
-- A kind of work that is assigned to units, online, for who files or leads.
create or replace function filing.work_module(p_module text, a org.actor)
returns text
language plpgsql stable
as $$
declare
	m	text;
begin
	select h.module into m from flow.hook h
	join flow.module x on x.module = h.module and x.online
	where h.module = p_module and h.assigned is not null;
	if m is null or not filing.reads_filings(a) then
		perform ops.refuse('not_found');
	end if;
	return m;
end
$$;
alter function filing.work_module(text, org.actor) owner to rr_owner;
revoke all on function filing.work_module(text, org.actor) from public;
grant execute on function filing.work_module(text, org.actor) to rr_writer;
