-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.migration_row_list('6f1c….12',
--     '{"path": {"id": "3"}, "query": {"flawed": "true"}}');
-- The rows of a batch in the order of its table: to the reform office all, to a
-- unit its own.  body: what the table says, by field; entry: what it became.
-- Plan: migration_row_pkey.
create or replace function filing.migration_row_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	m	filing.migration;
	items	json[];
	last	int[];
begin
	select * into m from filing.migration t
	where t.migration = (args -> 'path' ->> 'id')::bigint;
	if not found or not filing.migration_seen(m, a) then
		perform ops.refuse('not_found');
	end if;
	select array_agg(x.j order by x.line), array_agg(x.line order by x.line)
	into items, last from (
	    select r.line, json_build_object('line', r.line,
	        'unit', filing.unit_brief(r.unit), 'unit_word', r.unit,
	        'title', r.title, 'body', r.body, 'findings', r.findings,
	        'flaws', r.flaws, 'waived', r.waived,
	        'entry', case when m.state = 'entered' then r.entry end) as j
	    from filing.migration_row r where r.migration = m.migration
	    and (a.kind = 'reform_office' or r.unit = a.unit)
	    and (q ->> 'flawed' is distinct from 'true' or r.flaws <> '[]')
	    and r.line > coalesce((q ->> 'after')::bigint, 0)
	    order by r.line limit n + 1) x;
	return ops.done(200, filing.page(coalesce(items[:n], '{}'),
	    case when cardinality(last) > n then last[n]::text end, null));
end
$$;
alter function filing.migration_row_list(text, jsonb) owner to rr_writer;
revoke all on function filing.migration_row_list(text, jsonb) from public;
grant execute on function filing.migration_row_list(text, jsonb) to rr_api;
