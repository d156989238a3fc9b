-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.project_get('6f1c….12', '{"path": {"id": "17"}}');
-- One project on one page: what is in force of it and whom to ask at its lead
-- department, for whoever may read it.
create or replace function filing.project_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	p	ledger.project;
begin
	select * into p from ledger.project t
	where t.project = e.entry and upper_inf(t.in_force);
	if not found then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, json_build_object('id', p.project, 'name', p.name,
	    'lead_department', filing.unit_brief(p.lead_department),
	    'contact', flow.contact_of('project', p.lead_department),
	    'goals', p.goals, 'policy_area',
	    flow.label('policy_area', p.policy_area),
	    'track', flow.label('track', p.track), 'approved_at', p.approved_at,
	    'version', p.version, 'counts', filing.project_counts(p.project),
	    'milestones', filing.project_milestones(p.project),
	    'reports', filing.project_reports(p.project, a),
	    'results', (select coalesce(json_agg(json_build_object(
	        'result_id', r.result_id, 'unit', filing.unit_brief(r.unit),
	        'name', r.name, 'form', flow.label('result_form', r.form),
	        'measures', r.measures, 'effects', r.effects,
	        'situation', flow.label('situation', r.situation))
	        order by r.unit, r.name), '[]')
	        from ledger.project_result r
	        where r.project = p.project and upper_inf(r.in_force)),
	    'links', filing.project_links(p.project, a),
	    'surveys', (select coalesce(json_agg(json_build_object(
	        'year', s.year, 'score', s.score, 'conclusion', s.conclusion)
	        order by s.year desc), '[]')
	        from ledger.project_survey s
	        where s.project = p.project and upper_inf(s.in_force))));
end
$$;
alter function filing.project_get(text, jsonb) owner to rr_writer;
revoke all on function filing.project_get(text, jsonb) from public;
grant execute on function filing.project_get(text, jsonb) to rr_api;
