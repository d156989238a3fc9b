-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.setting_list('6f1c….12', '{}');
-- Every setting with its value; may_set where the caller keeps it.
create or replace function ops.setting_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	perform org.duty_of(a, 'system_admin', 'security_admin', 'auditor');
	return ops.done(200, json_build_object('items', (
	    select json_agg(json_build_object('name', k.name,
	        'label', k.label, 'hint', k.hint, 'kind', k.kind,
	        'value', coalesce(s.value, k.otherwise),
	        'otherwise', k.otherwise, 'low', k.low, 'high', k.high,
	        'choices', k.choices, 'may_set', k.duty = a.role,
	        'changed_at', s.changed_at))
	    from ops.setting_known() k
	    left join ops.setting s on s.name = k.name), 'next', null));
end
$$;
alter function ops.setting_list(text, jsonb) owner to rr_writer;
revoke all on function ops.setting_list(text, jsonb) from public;
grant execute on function ops.setting_list(text, jsonb) to rr_api;
