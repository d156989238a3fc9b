-- SPDX-License-Identifier: Apache-2.0
-- select filing.projects_counted(e);	-- {P1010}
-- Which projects' figures an approval could change, as a report calls them: the
-- one that it is or is about, those linked to what it is or is about, and those
-- that its body names, under review or in force.
-- Plan: project_in_force, project_bottleneck_in_force; some dozens of projects.
create or replace function filing.projects_counted(e filing.entry)
returns text[]
language plpgsql stable
as $$
declare
	s	bigint := coalesce((e).subject, (e).entry);
begin
	return array(select 'P' || p.project from ledger.project p
	    where upper_inf(p.in_force) and (p.project = s or exists (select
	        from ledger.project_bottleneck l where l.project = p.project
	        and l.linked = s and upper_inf(l.in_force))
	    or p.name in (select btrim(v.body ->> 'project')
	        from filing.version v where v.entry = (e).entry
	        and v.version in ((e).version, (e).in_force_version)))
	    order by 1);
end
$$;
alter function filing.projects_counted(filing.entry) owner to rr_owner;
revoke all on function filing.projects_counted(filing.entry) from public;
grant execute on function filing.projects_counted(filing.entry) to rr_writer;
