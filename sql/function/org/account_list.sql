-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_list('6f1c….12', '{"query": {"q": "张"}}');
-- query: q (part of a name, or a whole number), unit_ended (in use, with a grant at a
-- unit that is no more), limit, after.  By id.
create or replace function org.account_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	text := args -> 'query' ->> 'q';
	gone	boolean := coalesce(args -> 'query' ->> 'unit_ended', '')
		    in ('true', '1');
	size	int := coalesce((args -> 'query' ->> 'limit')::int, 50);
	last	bigint := coalesce((args -> 'query' ->> 'after')::bigint, 0);
	items	json;
	next_	text;
begin
	perform org.duty_of(a, 'system_admin', 'security_admin');
	select json_agg(org.account_json(c) order by c.account),
	    case when count(*) = size then max(c.account)::text end
	into items, next_
	from (select * from org.account t
	    where t.account > last and (q is null
	    or position(q in t.name) > 0
	    or org.phone_of(t.account) = q)
	    and (not gone or t.disabled_at is null and exists (select
	        from org.grant_ g where g.account = t.account
	        and org.grant_runs(g) and org.unit_ended(g.unit) is not null))
	    order by t.account limit size) c;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_));
end
$$;
alter function org.account_list(text, jsonb) owner to rr_writer;
revoke all on function org.account_list(text, jsonb) from public;
grant execute on function org.account_list(text, jsonb) to rr_api;
