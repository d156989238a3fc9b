-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.chase_list('6f1c….12', '{"query": {"limit": "50"}}');
-- 我催的: by the caller, at the unit he works for, newest first.
create or replace function filing.chase_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	items	json[];
	last	bigint;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	select array_agg(filing.chase_json(c) order by c.chase desc),
	    (array_agg(c.chase order by c.chase desc))[n] into items, last
	from (select * from filing.chase t
	    where t.account = a.account and t.by_unit = a.unit
	    and t.chase < coalesce((q ->> 'after')::bigint,
	        9223372036854775807)
	    order by t.chase desc limit n + 1) c;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.chase_list(text, jsonb) owner to rr_writer;
revoke all on function filing.chase_list(text, jsonb) from public;
grant execute on function filing.chase_list(text, jsonb) to rr_api;
