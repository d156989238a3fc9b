-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.project_list('6f1c….12',
--     '{"query": {"traffic": "overdue", "unit": "D30", "limit": "50"}}');
-- The projects in force that the caller may read, newest first, with what each
-- comes to.  unit: which leads it or takes part; q: words of its name.
create or replace function filing.project_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	word	text := lower(nullif(btrim(q ->> 'q'), ''));
	items	json[];
	last	bigint;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	elsif q ->> 'traffic' not in
	    ('on_track', 'soon', 'overdue', 'completed') then
		perform ops.refuse('invalid_parameter');
	end if;
	select array_agg(t.j order by t.project desc),
	    (array_agg(t.project order by t.project desc))[n] into items, last
	from (select p.project, json_build_object('id', p.project,
	        'name', p.name,
	        'lead_department', filing.unit_brief(p.lead_department),
	        'counts', c.counts) as j
	    from filing.audience x
	    join ledger.project p on p.project = x.entry
	        and upper_inf(p.in_force)
	    cross join lateral (select filing.project_counts(p.project)
	        as counts) c
	    where x.unit = a.unit and x.module = 'project'
	    and (not q ? 'after' or p.project < (q ->> 'after')::bigint)
	    and (word is null or position(word in lower(p.name)) > 0)
	    and (not q ? 'unit' or p.lead_department = q ->> 'unit'
	        or exists (select from ledger.project_unit u
	        where u.project = p.project and u.unit = q ->> 'unit'
	        and upper_inf(u.in_force)))
	    and (not q ? 'traffic' or c.counts ->> 'traffic' = q ->> 'traffic')
	    order by p.project desc limit n + 1) t;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.project_list(text, jsonb) owner to rr_writer;
revoke all on function filing.project_list(text, jsonb) from public;
grant execute on function filing.project_list(text, jsonb) to rr_api;
