-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.module_list('6f1c….12', '{}');
-- All groups of the manual with their modules: may_create, bring_in (for other units,
-- X60), has_step (the caller's
-- role has a part in it, or, of a leader, his unit has; or a unit under his files it), owes (something of it is
-- owed by periods), owed (what the own unit still owes this quarter) and owed_before (of earlier ones), whether there is a ledger, whether it is work assigned to units,
-- whether such work comes of it (source), and submit, the
-- step by which the caller signs what he wrote.
create or replace function flow.module_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	owed	jsonb := flow.owed_of(a);
	j	json;
begin
	select json_agg(json_build_object('group', g.module_group,
	    'label', g.label, 'modules', (
		select json_agg(json_build_object('module', m.module,
		    'label', m.label, 'online', m.online, 'parent', m.parent,
		    'may_create', flow.may_create(a, m.module),
		    'bring_in', filing.administers(m.module, a)
		    and filing.files_for_others(m.module),
		    'has_step', m.online and flow.covers(a, m.module)
		    and (exists (select from flow.step s
		        where s.module = m.module and s.unit_kind = a.kind
		        and (s.role = a.role or a.role = 'leader'))
		    or filing.oversees(m.module, a)),
		    'owes', exists (select from flow.hook h
		        where h.module = m.module and h.owes is not null),
		    'owed', coalesce((owed #>> array[m.module, 'owed'])::int, 0),
		    'owed_before', coalesce((owed #>> array[m.module,
		        'before'])::int, 0),
		    'ledger', exists (select from ledger.target t
		        where t.module = m.module and t.rows_field is null),
		    'assigned', m.online and exists (select from flow.hook h
		        where h.module = m.module and h.assigned is not null),
		    'tally', exists (select from ledger.target t
		        where t.module = m.module and t.tally is not null),
		    'source', exists (select from flow.hook h
		        where h.came_from = m.module),
		    'submit', (select json_build_object('action',
		        s.action, 'label', flow.step_label(s.module,
		        s.stage, s.action)) from flow.step s
		        where s.module = m.module and s.stage = 'entry'
		        and s.eyes and s.unit_kind = a.kind
		        and s.role = a.role and (not s.admin
		        or m.module = any (a.admin_of)) limit 1))
		    order by m.position)
		from flow.module m where m.module_group = g.module_group))
	    order by g.position)
	into j from flow.module_group g;
	return ops.done(200, json_build_object('groups', coalesce(j, '[]')));
end
$$;
alter function flow.module_list(text, jsonb) owner to rr_writer;
revoke all on function flow.module_list(text, jsonb) from public;
grant execute on function flow.module_list(text, jsonb) to rr_api;
