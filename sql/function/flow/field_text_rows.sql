-- SPDX-License-Identifier: Apache-2.0
-- select flow.field_text_rows('pilot');	-- {"module", "fields", "guidance", "items"}
create or replace function flow.field_text_rows(p_module text)
returns json
language sql stable
as $$
	select json_build_object('module', m.module, 'label', m.label,
	    'fields', coalesce(f.form -> 'fields', '[]'),
	    'guidance', coalesce(f.form -> 'guidance', '[]'),
	    'items', (select coalesce(json_agg(json_build_object(
	        'id', t.field_text, 'field', t.field, 'part', t.part,
	        'value', t.value, 'from', lower(t.in_force),
	        'to', upper(t.in_force), 'now', t.in_force @> ops.today(),
	        'changed_by', filing.account_brief(t.changed_by),
	        'changed_at', t.changed_at)
	        order by t.field, t.part, lower(t.in_force) desc), '[]')
	        from flow.field_text t where t.module = m.module))
	from flow.module m
	left join flow.form f on f.module = m.module and f.current
	where m.module = p_module
$$;
alter function flow.field_text_rows(text) owner to rr_owner;
revoke all on function flow.field_text_rows(text) from public;
grant execute on function flow.field_text_rows(text) to rr_writer;
