-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('job:17.8d2e…', 'migration_prepare', 'import-17', …,
--     '{"body": {"job": "17", "rows": [{"line": 2, "unit": "U500103",
--       "body": {…}, "derived": {}, "findings": {}}, {"line": 3, "flaws": […]}]}}');
-- The rows of a table become a batch (X60), each judged as it would enter.
-- Nothing of it is in the ledger: the batch is handed over, and another person
-- of the reform office decides.  No horizon is cut while a batch enters, hence at
-- most 200 rows: a second or two.
create or replace function filing.migration_prepare(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	most	constant int := 200;	-- no horizon is cut while it enters
	b	jsonb := args -> 'body';
	j	ops.job;
	m	filing.migration;
	n	int := jsonb_array_length(b -> 'rows');
begin
	select * into j from ops.job t
	where t.id = (b ->> 'job')::bigint and t.created_by = a.account
	and t.kind = 'import' and t.args ->> 'purpose' = 'migration';
	if not found then
		perform ops.refuse('not_found');
	end if;
	perform filing.import_allowed(a, jsonb_build_object('query',
	    jsonb_build_object('module', j.args -> 'module',
	    'purpose', 'migration'), 'size', 1));
	if n > most then
		perform ops.refuse('body_too_large', jsonb_build_object('detail',
		    format('一批最多%s行，这份表格有%s行，请分批', most, n)));
	end if;
	insert into filing.migration (module, name, sha256, rows, units, flawed,
	    waived, prepared_by, prepared_grant, prepared_at)
	values (j.args ->> 'module', j.args ->> 'name', j.args ->> 'sha256', n,
	    0, 0, 0, a.account, a.grant_id, ops.now())
	returning * into m;
	insert into filing.migration_row (migration, line, unit, title, body,
	    derived, findings, flaws)
	select m.migration, (r ->> 'line')::int, r ->> 'unit', coalesce(
	    r -> 'body' ->> (select t.title_field from flow.module t
	    where t.module = m.module), ''), coalesce(r -> 'body', '{}'),
	    coalesce(r -> 'derived', '{}'), coalesce(r -> 'findings', '{}'),
	    coalesce(r -> 'flaws', '[]')
	from jsonb_array_elements(b -> 'rows') r;
	m := filing.migration_check(m, a);
	perform ops.audit_note(jsonb_build_object('migration', m.migration,
	    'module', m.module, 'rows', m.rows, 'flawed', m.flawed,
	    'sha256', m.sha256));
	return ops.done(201, json_build_object('migration', m.migration,
	    'rows', (select json_agg(json_build_object('line', r.line,
	    'flaws', r.flaws) order by r.line) from filing.migration_row r
	    where r.migration = m.migration)), 'r' || m.revision,
	    '/api/v1/migrations/' || m.migration);
end
$$;
alter function filing.migration_prepare(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.migration_prepare(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('migration_prepare', 'filing.migration_prepare')
on conflict (route) do update set door = excluded.door;
