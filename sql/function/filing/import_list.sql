-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.import_list('6f1c….12', '{"query": {"limit": "50"}}');
-- 代录: tables of drafts that were made for units, newest first: a unit sees those
-- that brought it something, the reform office all.
-- Plan: import_pkey, or draft_of_unit.
create or replace function filing.import_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	office	boolean := a.kind = 'reform_office';
	ids	bigint[];
	items	json[];
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	ids := array(select i.import from filing.import i
	    where i.import < coalesce((q ->> 'after')::bigint,
	        9223372036854775807)
	    and exists (select from filing.draft_for_unit d
	        where d.import = i.import and (office or d.unit = a.unit))
	    order by i.import desc limit n + 1);
	items := array(select filing.import_json(i,
	    case when not office then a.unit end)
	    from unnest(ids[:n]) with ordinality x (id, at)
	    join filing.import i on i.import = x.id order by x.at);
	return ops.done(200, filing.page(items,
	    case when cardinality(ids) > n then ids[n]::text end, null));
end
$$;
alter function filing.import_list(text, jsonb) owner to rr_writer;
revoke all on function filing.import_list(text, jsonb) from public;
grant execute on function filing.import_list(text, jsonb) to rr_api;
