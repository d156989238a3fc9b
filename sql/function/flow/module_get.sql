-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.module_get('6f1c….12', '{"path": {"module": "pilot"}}');
-- All that draws a form: fields, stages, the pick lists they name, guidance, and
-- in which report what is filed will count.
create or replace function flow.module_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	flow.module;
	f	flow.form;
	words	jsonb;
	lists	json;
	pasts	json;
begin
	select * into m from flow.module t
	where t.module = args -> 'path' ->> 'module';
	if not found then
		perform ops.refuse('not_found');
	end if;
	select * into f from flow.form t
	where t.module = m.module and t.current;
	words := flow.form_words(m.module, f.form::jsonb, ops.today());
	select json_object_agg(l, flow.code_items(l, ops.today())),
	    json_object_agg(l, flow.code_pasts(l, ops.today()))
	into lists, pasts
	from (select distinct x #>> '{}' as l from jsonb_path_query(
	    f.form::jsonb, 'strict $.**.code_list ? (@ != null)') x) t;
	return ops.done(200, json_build_object('module', m.module,
	    'label', m.label, 'group', m.module_group, 'online', m.online,
	    'parent', m.parent, 'joinable', exists (select from flow.step s
	        where s.module = m.module and s.action = 'join_request'),
	    'form', case when f.hash is not null then json_build_object(
	        'hash', f.hash, 'fields', words -> 'fields') end,
	    'stages', (select coalesce(json_agg(json_build_object('stage',
	        s.stage, 'label', s.label, 'unit_scope', s.scope,
	        'role', s.role) order by s.position), '[]')
	        from flow.stage s where s.module = m.module
	        and (s.setting is null
	        or ops.setting_get(s.setting, 'off') = 'on')),
	    'code_lists', coalesce(lists, '{}'),
	    'code_pasts', coalesce(pasts, '{}'),
	    'answers', (select json_build_object('label', l.label, 'items',
	        flow.code_items(l.code_list, ops.today()))
	        from flow.hook h join flow.code_list l
	        on l.code_list = h.answers where h.module = m.module),
	    'terms', report.terms_of(m.module),
	    'guidance', coalesce(words -> 'guidance', '[]'),
	    'return_reasons', flow.code_items('return_reason', ops.today())));
end
$$;
alter function flow.module_get(text, jsonb) owner to rr_writer;
revoke all on function flow.module_get(text, jsonb) from public;
grant execute on function flow.module_get(text, jsonb) to rr_api;
