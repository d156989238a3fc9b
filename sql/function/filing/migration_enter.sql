-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('job:18.8d2e…', 'migration_enter', 'migration-18', …,
--     '{"path": {"id": "3"}}');	-- {"migration": 3, "entered": 120, "flawed": 0}
-- The approved batch enters the ledger by the last approval's own effect, every
-- row under an approval number of its own, all or none.  What stands in the way
-- by now (a document number taken since) is noted with its row, and the batch is
-- back with the one who prepared it.
create or replace function filing.migration_enter(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	m	filing.migration;
	r	filing.migration_row;
	n	bigint := ledger.approve_begin();
	by_	org.actor;
	flaws	jsonb;
	found_	jsonb := '{}';
begin
	select * into m from filing.migration t
	where t.migration = (args -> 'path' ->> 'id')::bigint for update;
	if not found or m.state <> 'entering' or m.decided_by <> a.account then
		perform ops.refuse('migration_moved_on');
	end if;
	by_ := filing.migration_actor(m);
	begin
		for r in select * from filing.migration_row t
		    where t.migration = m.migration order by t.line loop
			flaws := filing.migration_row_try(m, r, by_, a, n);
			if flaws <> '[]' then
				found_ := found_
				    || jsonb_build_object(r.line::text, flaws);
			end if;
			n := nextval('ledger.approval');
		end loop;
		if found_ <> '{}' then
			raise exception using errcode = 'RF003',
			    message = 'all rows or none';
		end if;
	exception when sqlstate 'RF003' then
		null;
	end;
	update filing.migration_row t set flaws = f.value
	from jsonb_each(found_) f
	where t.migration = m.migration and t.line = f.key::int;
	update filing.migration t set revision = t.revision + 1,
	    flawed = (select count(*) from jsonb_object_keys(found_)),
	    state = case when found_ = '{}' then 'entered' else 'prepared' end,
	    entered_at = case when found_ = '{}' then ops.now() end
	where t.migration = m.migration returning t.* into m;
	perform filing.migration_tell(m, case m.state when 'entered'
	    then 'enter' else 'stop' end, a);
	perform ops.audit_note(jsonb_build_object('migration', m.migration,
	    'module', m.module, 'state', m.state, 'rows', m.rows,
	    'flawed', m.flawed, 'sha256', m.sha256,
	    'prepared_by', m.prepared_by));
	return ops.done(200, json_build_object('migration', m.migration,
	    'entered', case m.state when 'entered' then m.rows else 0 end,
	    'flawed', m.flawed));
end
$$;
alter function filing.migration_enter(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.migration_enter(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('migration_enter', 'filing.migration_enter')
on conflict (route) do update set door = excluded.door;
