-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.export_create(a, '{"body": {"of": "entries",
--     "module": "pilot", "state": "approved"}, "request_id": "4b2a…"}');
-- A whole list, ledger, count by unit, table of the screen or empty table as a
-- workbook (a job).  Whose data (X51): the own unit's; the reform office all; of
-- what compares units, as much as the page shows.  The filters are those of the
-- list.
create or replace function filing.export_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := jsonb_strip_nulls(args -> 'body');
	q	jsonb := b - '{of,module}'::text[];
	job	bigint;
begin
	perform filing.export_allowed(a, b);
	-- counted and listed is the same, whatever is approved meanwhile
	if b ->> 'of' = 'tally' then
		q := jsonb_build_object('kind', 'department', 'as_of', ops.now(),
		    'year', extract(year from ops.today())) || q;
	end if;
	if a.kind <> 'reform_office' and b ->> 'of' <> 'template'
	    and not exists (select from filing.listing t
	    where t.listing = b ->> 'of' and not t.of_units) then
		q := q || jsonb_build_object('unit', a.unit);
	end if;
	job := ops.job_add('export', jsonb_build_object('of', b -> 'of',
	    'module', b -> 'module', 'query', q,
	    'request_id', args -> 'request_id'), a);
	perform ops.audit_note(jsonb_build_object('job', job, 'of', b -> 'of',
	    'module', b -> 'module', 'query', q));
	return ops.done(202, json_build_object('job', job), null,
	    '/api/v1/jobs/' || job);
end
$$;
alter function filing.export_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.export_create(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('export_create', 'filing.export_create')
on conflict (route) do update set door = excluded.door;
