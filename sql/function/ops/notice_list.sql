-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.notice_list('6f1c….12', '{"query": {"unread": "true"}}');
-- What the caller was told in the active role, newest first.
create or replace function ops.notice_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	fresh	boolean := coalesce(q ->> 'unread', '') in ('true', '1');
	seen	bigint := coalesce((select s.up_to from ops.notice_seen s
		    where s.grant_id = a.grant_id), 0);
	items	json[];
	last	bigint;
begin
	if q ? 'kind' then
		perform ops.parameter_known(q, 'kind', array(
		    select distinct c.code from flow.code c where c.code_list
		    in ('notice_kind', 'action') order by 1));
	end if;
	select array_agg(ops.notice_json(t, seen, a) order by t.notice desc),
	    (array_agg(t.notice order by t.notice desc))[n] into items, last
	from ops.notices_told(a, (q ->> 'after')::bigint,
	    case when fresh then seen end, q ->> 'kind', n + 1) t;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function ops.notice_list(text, jsonb) owner to rr_writer;
revoke all on function ops.notice_list(text, jsonb) from public;
grant execute on function ops.notice_list(text, jsonb) to rr_api;
