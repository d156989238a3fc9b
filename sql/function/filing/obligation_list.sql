-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_list('6f1c….12',
--     '{"query": {"period": "2023Q1", "state": "open"}}');
-- Own unit's; a competent department's also those of its pilots; those that it
-- oversees (X8); the reform office sees all units'.  Lists side by side, each by an
-- index of its own: an "or" over them could use none.
create or replace function filing.obligation_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	f	text := filing.obligation_filter(q);
	ids	bigint[];
	items	json[];
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	if a.kind = 'reform_office' then
		f := format('select o.obligation from filing.obligation o
		    where true %s order by o.obligation limit %s', f, n + 1);
	else
		f := format('select * from (
		    (select o.obligation from filing.obligation o
		    where o.unit = $1 %1$s order by o.obligation limit %2$s)
		    union all
		    (select o.obligation from filing.entry s
		    join filing.obligation o on o.subject = s.entry
		    where s.competent_department = $1 and o.unit <> $1 %1$s
		    order by o.obligation limit %2$s)
		    union
		    (select o.obligation from filing.obligation o
		    where o.unit = any (array(select u.unit from org.unit u
		        where u.parent = $1))
		    and filing.overseer(o.module, o.unit) = $1 %1$s
		    order by o.obligation limit %2$s)) t
		    order by t.obligation limit %2$s', f, n + 1);
	end if;
	execute 'select array(' || f || ')' into ids using a.unit, q;
	items := array(select filing.obligation_item(o, a)
	    from unnest(ids[:n]) with ordinality i (id, at)
	    join filing.obligation o on o.obligation = i.id order by i.at);
	return ops.done(200, filing.page(items,
	    case when cardinality(ids) > n then ids[n]::text end, null));
end
$$;
alter function filing.obligation_list(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_list(text, jsonb) from public;
grant execute on function filing.obligation_list(text, jsonb) to rr_api;
