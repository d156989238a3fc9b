-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.audit_act_list('6f1c….12', '{}');
--	-- {"items": [{"group": "right", "label": "授权与账号", "acts": […]}, …],
--	--  "objects": [{"noun": "entry", "label": "填报件"}, …],
--	--  "codes": [{"code": "forbidden", "label": "没有权限"}, …]}
-- What the trail can be narrowed to, for auditors: acts in groups, the kinds of
-- objects that have numbers, and why acts were refused so far.
create or replace function ops.audit_act_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	if a.role <> 'auditor' then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, (select json_build_object('items',
	    coalesce(json_agg(g.item order by g.place), '[]'), 'next', null,
	    'objects', (select json_agg(json_build_object('noun', x.noun,
	        'label', x.label)) from ops.nouns() x where x.numbered),
	    'codes', ops.audit_codes())
	    from (select k.place, json_build_object('group', k.group_,
	        'label', k.group_label, 'acts', json_agg(json_build_object(
	        'act', k.act, 'label', k.label) order by k.label)) as item
	        from ops.act_known k
	        group by k.place, k.group_, k.group_label) g));
end
$$;
alter function ops.audit_act_list(text, jsonb) owner to rr_writer;
revoke all on function ops.audit_act_list(text, jsonb) from public;
grant execute on function ops.audit_act_list(text, jsonb) to rr_api;
