-- SPDX-License-Identifier: Apache-2.0
-- select flow.code_rows('track');	-- every meaning of every code, with its days
create or replace function flow.code_rows(p_list text)
returns json
language sql stable
as $$
	select json_build_object('code_list', l.code_list, 'label', l.label,
	    'fixed', l.fixed, 'demo', l.demo,
	    'classes', (select coalesce(json_agg(json_build_object(
	        'class', k.class, 'label', k.label, 'code', k.code)), '[]')
	        from flow.code_classes(l.code_list) k),
	    'parents', flow.code_parents(l.code_list, ops.today()), 'items', (
	    select coalesce(json_agg(json_build_object('code', c.code,
	        'label', c.label, 'note', c.note, 'parent', c.parent,
	        'position', c.position, 'from', lower(c.in_force),
	        'to', upper(c.in_force), 'state', case
	        when c.in_force @> ops.today() then 'now'
	        when c.in_force >> daterange(ops.today(), ops.today(), '[]')
	        then 'later' else 'past' end)
	        order by c.position, c.code, lower(c.in_force) nulls first), '[]')
	    from flow.code c where c.code_list = l.code_list), 'next', null)
	from flow.code_list l where l.code_list = p_list
$$;
alter function flow.code_rows(text) owner to rr_owner;
revoke all on function flow.code_rows(text) from public;
grant execute on function flow.code_rows(text) to rr_writer;
