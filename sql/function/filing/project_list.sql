-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.project_list('6f1c….12', '{"query": {"limit": "50"}}');
-- The projects in force that the caller may read, newest first, with what each
-- comes to.
create or replace function filing.project_list(caller text, args jsonb)
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
	elsif q ->> 'after' !~ '^[0-9]{1,18}$' then
		perform ops.refuse('invalid_parameter');
	end if;
	select array_agg(t.j order by t.project desc),
	    (array_agg(t.project order by t.project desc))[n] into items, last
	from (select p.project, json_build_object('id', p.project,
	        'name', p.name,
	        'lead_department', filing.unit_brief(p.lead_department),
	        'counts', filing.project_counts(p.project)) as j
	    from filing.audience x
	    join ledger.project p on p.project = x.entry
	        and upper_inf(p.in_force)
	    where x.unit = a.unit and x.module = 'project'
	    and (not q ? 'after' or p.project < (q ->> 'after')::bigint)
	    order by p.project desc limit n + 1) t;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.project_list(text, jsonb) owner to rr_writer;
revoke all on function filing.project_list(text, jsonb) from public;
grant execute on function filing.project_list(text, jsonb) to rr_api;
