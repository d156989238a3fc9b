-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.bulletin_list('6f1c….12',
--     '{"query": {"q": "城市更新", "month": "2023-03", "limit": "20"}}');
-- The feed of 工作动态: what is published, newest first, for all but
-- administrators.  q is looked for in title and text, read from the newest back (on
-- the slow connections).  The cursor is the number of
-- the approval that made the last one public.
create or replace function filing.bulletin_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	word	text := lower(nullif(btrim(q ->> 'q'), ''));
	items	json[];
	last	bigint;
begin
	execute format('select array_agg(t.j order by t.approval desc),
	    (array_agg(t.approval order by t.approval desc))[%s] from (
	    select p.approval, filing.bulletin_item(r, p.published_at)::json as j
	    from filing.bulletin_first($1, $5, $2) p
	    join ledger.bulletin r on r.entry = p.entry
	        and upper_inf(r.in_force)
	    where true %s %s order by p.approval desc limit %s) t', n,
	    case when q ? 'unit' then 'and r.unit = $3' else '' end,
	    case when word is not null then
	        'and position($4 in lower(r.title || '' '' || r.body)) > 0'
	    else '' end, n + 1)
	into items, last using filing.month_start(q ->> 'month', 0),
	    (q ->> 'after')::bigint, q ->> 'unit', word,
	    filing.month_start(q ->> 'month', 1);
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.bulletin_list(text, jsonb) owner to rr_writer;
revoke all on function filing.bulletin_list(text, jsonb) from public;
grant execute on function filing.bulletin_list(text, jsonb) to rr_api;
