-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.migration_list('6f1c….12', '{"query": {"state": "entered"}}');
-- The register of what was taken over from before the system, newest first.
-- Plan: migration_pkey, or migration_in_state.
create or replace function filing.migration_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	ids	bigint[];
	items	json[];
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	ids := array(select m.migration from filing.migration m
	    where m.migration < coalesce((q ->> 'after')::bigint,
	        9223372036854775807)
	    and filing.migration_seen(m, a)
	    and (q ->> 'module' is null or m.module = q ->> 'module')
	    and (q ->> 'state' is null or m.state = q ->> 'state')
	    order by m.migration desc limit n + 1);
	items := array(select filing.migration_json(m, a)
	    from unnest(ids[:n]) with ordinality x (id, at)
	    join filing.migration m on m.migration = x.id order by x.at);
	return ops.done(200, filing.page(items,
	    case when cardinality(ids) > n then ids[n]::text end, null));
end
$$;
alter function filing.migration_list(text, jsonb) owner to rr_writer;
revoke all on function filing.migration_list(text, jsonb) from public;
grant execute on function filing.migration_list(text, jsonb) to rr_api;
