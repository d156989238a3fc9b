-- SPDX-License-Identifier: Apache-2.0
-- select filing.project_links(17, a)	-- [{"id", "title", "module", "module_label"}]
-- The pilots, bottlenecks and decisions of a project that the caller may read.
create or replace function filing.project_links(p_project bigint, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('id', x.entry,
	    'title', x.title, 'module', x.module, 'module_label', m.label)
	    order by m.position, x.entry), '[]')
	from (select l.linked from ledger.project_pilot l
	    where l.project = p_project and upper_inf(l.in_force)
	    union select l.linked from ledger.project_bottleneck l
	    where l.project = p_project and upper_inf(l.in_force)
	    union select l.linked from ledger.project_decision l
	    where l.project = p_project and upper_inf(l.in_force)) t
	join filing.entry x on x.entry = t.linked
	join flow.module m on m.module = x.module
	where filing.may_see(x, a));
end
$$;
alter function filing.project_links(bigint, org.actor) owner to rr_owner;
revoke all on function filing.project_links(bigint, org.actor) from public;
grant execute on function filing.project_links(bigint, org.actor) to rr_writer;
