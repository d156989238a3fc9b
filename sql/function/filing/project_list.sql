-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.project_list('6f1c….12',
--     '{"query": {"traffic": "overdue", "unit": "D30", "limit": "50"}}');
-- The projects in force that the caller may read, who is behind first, with what
-- each comes to and whom to ask at its lead department.  Some dozens: all are
-- counted for each page, and after is the project that the page before ended with.
-- unit: which leads it or takes part; q: words of its name.
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
	end if;
	with m as (
		select p.project, p.name, p.lead_department, c.counts,
		    array_position('{overdue,soon,on_track,completed}',
		    c.counts ->> 'traffic') as place,
		    -(c.counts ->> 'overdue')::int as fewer
		from filing.audience x
		join ledger.project p on p.project = x.entry
		    and upper_inf(p.in_force)
		cross join lateral (select filing.project_counts(p.project)
		    as counts offset 0) c	-- counted once, not where it is read
		where x.unit = a.unit and x.module = 'project'
		and (word is null or position(word in lower(p.name)) > 0)
		and (not q ? 'unit' or p.lead_department = q ->> 'unit'
		    or exists (select from ledger.project_unit u
		    where u.project = p.project and u.unit = q ->> 'unit'
		    and upper_inf(u.in_force)))
		and (not q ? 'traffic'
		    or c.counts ->> 'traffic' = q ->> 'traffic')
	), l as (
		select row_number() over (order by m.place, m.fewer,
		    m.project desc) as at, m.* from m
	), t as (
		select row_number() over (order by l.at) as i, l.project,
		    json_build_object('id', l.project, 'name', l.name,
		    'lead_department', filing.unit_brief(l.lead_department),
		    'contact', flow.contact_of('project', l.lead_department),
		    'counts', l.counts) as j
		from l where not q ? 'after' or l.at > (select b.at from l b
		    where b.project = (q ->> 'after')::bigint)
		order by l.at limit n + 1
	)
	select array_agg(t.j order by t.i),
	    (array_agg(t.project order by t.i))[n] into items, last from t;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.project_list(text, jsonb) owner to rr_writer;
revoke all on function filing.project_list(text, jsonb) from public;
grant execute on function filing.project_list(text, jsonb) to rr_api;
