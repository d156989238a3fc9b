-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'chase_create', 'key-1', '9f86…', '4b2a…',
--     '{"body": {"module": "pilot_update", "period": "2023Q1", "unit": "U500101"}}');
-- 催办: of one obligation, of one filing that lies on a desk, or of all that is
-- missing of a module and a period (in one unit); each once a working day.
create or replace function filing.chase_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	b	jsonb := jsonb_strip_nulls(args -> 'body');
	note	text := nullif(btrim(b ->> 'note'), '');
	n	int := (b ? 'obligation')::int + (b ? 'entry')::int
		    + (b ? 'module')::int;
begin
	if n <> 1 or (b ? 'module') <> (b ? 'period') then
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('', 'invalid_value',
		    '请选定一件，或一个业务的一个期次'))));
	elsif b ? 'obligation' then
		return filing.chase_owed((b ->> 'obligation')::bigint, note, a);
	elsif b ? 'entry' then
		return filing.chase_entry((b ->> 'entry')::bigint, note, a);
	end if;
	return filing.chase_missing(b ->> 'module', b ->> 'period',
	    b ->> 'unit', note, a);
end
$$;
alter function filing.chase_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.chase_create(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('chase_create', 'filing.chase_create')
on conflict (route) do update set door = excluded.door;
