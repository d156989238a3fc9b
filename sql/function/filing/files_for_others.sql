-- SPDX-License-Identifier: Apache-2.0
-- select filing.files_for_others('pilot')
-- true: units file it, so that the office may bring in what units have not filed
-- themselves (X60).  What the office files for itself it files as itself; an
-- update answers what is owed.
create or replace function filing.files_for_others(p_module text)
returns boolean
language sql stable
as $$
	select exists (select from flow.module m join flow.step s using (module)
	    where m.module = p_module and m.online and m.parent is null
	    and s.stage = 'entry' and s.action = 'create' and not s.admin
	    and s.role = 'clerk' and s.unit_kind <> 'reform_office')
$$;
alter function filing.files_for_others(text) owner to rr_owner;
revoke all on function filing.files_for_others(text) from public;
grant execute on function filing.files_for_others(text) to rr_writer;
