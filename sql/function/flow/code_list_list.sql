-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_list_list('6f1c….12', '{}');
-- All pick lists; may_edit where the caller keeps one, fixed where rules name its
-- codes.
create or replace function flow.code_list_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return ops.done(200, json_build_object('items', (
	    select coalesce(json_agg(json_build_object('code_list', l.code_list,
	        'label', l.label, 'demo', l.demo, 'fixed', l.fixed,
	        'nested', exists (select from flow.code c
	            where c.code_list = l.code_list and c.parent is not null
	            and c.in_force @> ops.today()),
	        'may_edit', flow.keeps_list(a, l.code_list))
	        order by l.code_list), '[]')
	    from flow.code_list l), 'next', null));
end
$$;
alter function flow.code_list_list(text, jsonb) owner to rr_writer;
revoke all on function flow.code_list_list(text, jsonb) from public;
grant execute on function flow.code_list_list(text, jsonb) to rr_api;
