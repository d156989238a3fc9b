-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.check_list('6f1c….12', '{}');
-- Every integrity check there is, in words, with what breaks it.
create or replace function ops.check_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	perform org.duty_of(a, 'system_admin', 'auditor');
	with found as materialized (select c."check", c.finding
	    from ops.checks() c)
	select json_agg(json_build_object('check', k.name,
	    'label', coalesce(k.label, k.name), 'findings', (
	        select coalesce(json_agg(f.finding), '[]') from (select x.finding
	            from found x where x."check" = k.name limit 50) f),
	    'count', (select count(*) from found x where x."check" = k.name))
	    order by k.name)
	into items
	from (select n.nspname || '.' || p.proname as name,
	        obj_description(p.oid, 'pg_proc') as label
	    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
	    where n.nspname in ('org', 'flow', 'filing', 'ledger', 'report',
	    'ops') and p.proname like 'check\_%' and p.pronargs = 0
	    and p.proretset and p.prorettype = 'text'::regtype) k;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null, 'checked_at', clock_timestamp()));
end
$$;
alter function ops.check_list(text, jsonb) owner to rr_writer;
revoke all on function ops.check_list(text, jsonb) from public;
grant execute on function ops.check_list(text, jsonb) to rr_api;
