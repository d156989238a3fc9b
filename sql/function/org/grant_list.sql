-- SPDX-License-Identifier: Apache-2.0
-- select * from org.grant_list('6f1c….12', '{"query": {"unit": "U500103"}}');
-- query: q (part of a name, or a whole number), account, unit, role, ended, limit,
-- after; those in force, with ended also
-- those that are over, by id.  Who gave it, and who ended it: null of what was there
-- from the installation, and of what ended with its last day.
create or replace function org.grant_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	size	int := coalesce((q ->> 'limit')::int, 50);
	items	json;
	next_	text;
begin
	perform org.duty_of(a, 'system_admin', 'security_admin');
	select json_agg((org.grant_json(g)::jsonb || jsonb_build_object(
	    'account', jsonb_build_object('account', c.account,
		'name', c.name),
	    'account_disabled', c.disabled_at is not null,
	    'granted_at', g.granted_at, 'granted_by', case when b.account
		is not null then jsonb_build_object('account', b.account,
		'name', b.name) end,
	    'ended_at', g.ended_at, 'ended_by', case when e.account
		is not null then jsonb_build_object('account', e.account,
		'name', e.name) end)) order by g.grant_id),
	    case when count(*) = size then max(g.grant_id)::text end
	into items, next_
	from (select * from org.grant_ t where (t.ended_at is null
	    or q ->> 'ended' in ('true', '1'))
	    and t.grant_id > coalesce((q ->> 'after')::bigint, 0)
	    and (not q ? 'account' or t.account = (q ->> 'account')::bigint)
	    and (not q ? 'q' or exists (select from org.account p
		where p.account = t.account
		and (position(q ->> 'q' in p.name) > 0
		or org.phone_of(p.account) = q ->> 'q')))
	    and (not q ? 'unit' or t.unit = q ->> 'unit')
	    and (not q ? 'role' or t.role::text = q ->> 'role')
	    order by t.grant_id limit size) g
	join org.account c on c.account = g.account
	left join org.account b on b.account = g.granted_by
	left join org.account e on e.account = g.ended_by;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_));
end
$$;
alter function org.grant_list(text, jsonb) owner to rr_writer;
revoke all on function org.grant_list(text, jsonb) from public;
grant execute on function org.grant_list(text, jsonb) to rr_api;
