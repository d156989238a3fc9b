-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.work_items('6f1c….12', '{"path": {"module": "decision"},
--     "query": {"state": "open", "as_of": "2023-03-31"}}');
-- 落实台账, item by item: each with each of its units, from the newest on.  state:
-- open, done, overdue (a report is late today) or recalled; parent: of which filing
-- it came; q: words of its title.
create or replace function filing.work_items(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	text := filing.work_module(args -> 'path' ->> 'module', a);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	mark	text[] := regexp_match(q ->> 'after',
		    '^([0-9]{1,18})[.]([A-Z0-9]{1,16})$');
	items	json[];
	last	text;
begin
	if q ? 'after' and mark is null then
		perform ops.refuse_parameter('after', '应为上次应答给出的 next');
	end if;
	if mark is not null then
		q := q || jsonb_build_object('after_item', mark[1],
		    'after_unit', mark[2]);
	end if;
	select array_agg(r.j order by r.item desc, r.unit),
	    (array_agg(r.item || '.' || r.unit
	        order by r.item desc, r.unit))[n]
	into items, last from filing.work_rows(m, q, a, n + 1) r;
	return ops.done(200, json_build_object('module', m,
	    'parent_label', (select p.label from flow.hook h
	        join flow.module p on p.module = h.came_from
	        where h.module = m),
	    'items', array_to_json(coalesce(items[:n], '{}')),
	    'next', case when cardinality(items) > n then last end));
end
$$;
alter function filing.work_items(text, jsonb) owner to rr_writer;
revoke all on function filing.work_items(text, jsonb) from public;
grant execute on function filing.work_items(text, jsonb) to rr_api;
