-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_work('6f1c….12', '{"path": {"id": "12"}}');
--	-- {"module", "label", "items": [{"item", "units", "done", "overdue", "rows"}]}
-- What came of a filing as assigned work, and how far each of its units is: the
-- decisions of a meeting.  One list of rows, grouped; a meeting has at most thirty.
create or replace function filing.entry_work(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	m	text := filing.work_of(e);
	items	json;
begin
	select json_agg(g.j order by g.item) into items
	from (select r.item, json_build_object(
	        'item', (array_agg(r.j -> 'item'))[1], 'units', count(*),
	        'done', count(*) filter (where r.j ->> 'standing' = 'done'),
	        'overdue', count(*) filter (
	            where (r.j ->> 'overdue')::boolean),
	        'recalled', bool_and(r.j ->> 'standing' = 'recalled'),
	        'rows', json_agg(r.j order by r.unit)) as j
	    from filing.work_rows(m, jsonb_build_object('parent', e.entry), a,
	        10000) r
	    group by r.item) g
	where m is not null;
	return ops.done(200, json_build_object('module', m,
	    'label', (select x.label from flow.module x where x.module = m),
	    'items', coalesce(items, '[]')));
end
$$;
alter function filing.entry_work(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_work(text, jsonb) from public;
grant execute on function filing.entry_work(text, jsonb) to rr_api;
