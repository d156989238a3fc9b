-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.extension_list('6f1c….12', '{"query": {"state": "pending"}}');
-- Newest first: the own unit's; at the reform office all; a competent
-- department's those of its pilots too.
create or replace function filing.extension_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	f	text;
	ids	bigint[];
	items	json[];
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	f := case when q ? 'unit' then ' and x.unit = $2 ->> ''unit''' else '' end
	    || case when q ? 'module' then ' and x.module = $2 ->> ''module'''
	        else '' end
	    || case q ->> 'state'
	        when 'pending' then ' and exists (select from filing.obligation o
	            where o.extension = x.extension)'
	        when 'granted' then ' and exists (select from
	            filing.extension_decision d where d.extension = x.extension
	            and d.due is not null)'
	        when 'declined' then ' and exists (select from
	            filing.extension_decision d where d.extension = x.extension
	            and d.due is null)'
	        when 'lapsed' then ' and not exists (select from
	            filing.extension_decision d where d.extension = x.extension)
	            and not exists (select from filing.obligation o
	            where o.extension = x.extension)' else '' end
	    || case when q ? 'after'
	        then ' and x.extension < ($2 ->> ''after'')::bigint' else '' end;
	execute format(case when a.kind = 'reform_office'
	    then 'select array(select x.extension from filing.extension x
	    where true %1$s order by x.extension desc limit %2$s)'
	    else 'select array(select * from (
	    (select x.extension from filing.extension x
	    where x.unit = $1 %1$s order by x.extension desc limit %2$s)
	    union all
	    (select x.extension from filing.entry s
	    join filing.obligation o on o.subject = s.entry
	    join filing.extension x on x.obligation = o.obligation
	    where s.competent_department = $1 and x.unit <> $1 %1$s
	    order by x.extension desc limit %2$s)) t
	    order by t.extension desc limit %2$s)' end, f, n + 1)
	into ids using a.unit, q;
	items := array(select filing.extension_json(x, a)
	    from unnest(ids[:n]) with ordinality i (id, at)
	    join filing.extension x on x.extension = i.id order by i.at);
	return ops.done(200, filing.page(items,
	    case when cardinality(ids) > n then ids[n]::text end, null));
end
$$;
alter function filing.extension_list(text, jsonb) owner to rr_writer;
revoke all on function filing.extension_list(text, jsonb) from public;
grant execute on function filing.extension_list(text, jsonb) to rr_api;
