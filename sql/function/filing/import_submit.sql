-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'import_submit', 'key-1', …,
--     '{"path": {"id": "17"}}');	-- {"submitted": 12, "left": 0}
-- A unit's clerk submits what was drafted for it in one table, in one act (X60):
-- all of it or nothing, at most 100 at a time.  What stands in the way is named
-- draft by draft, as the form would say it.
create or replace function filing.import_submit(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	most	constant int := 100;
	p_id	bigint := (args -> 'path' ->> 'id')::bigint;
	e	filing.entry;
	sent	bigint[] := '{}';
	code	text;
	said	jsonb;
	flaws	jsonb := '[]';
	left_	int;
begin
	if not filing.reads_filings(a) or not exists (
	    select from filing.draft_for_unit d
	    where d.import = p_id and d.unit = a.unit) then
		perform ops.refuse('not_found');
	end if;
	for e in select x.* from filing.draft_for_unit d
	    join filing.entry x on x.entry = d.entry
	    where d.import = p_id and d.unit = a.unit
	    and x.stage = 'entry' and x.state = 'draft'
	    order by x.entry limit most for update of x loop
		begin
			perform filing.step_take(e,
			    filing.step_of(e, '{submit}', a), a,
			    jsonb_build_object('body', jsonb_build_object(
			    'action', 'submit')), null);
			sent := sent || e.entry;
		exception when sqlstate 'RF001' then
			get stacked diagnostics code = message_text,
			    said = pg_exception_detail;
			if code in ('not_your_step', 'forbidden') then
				perform ops.refuse(code);
			end if;
			flaws := flaws || filing.draft_flaws(e, code, said,
			    sent);
		end;
	end loop;
	if jsonb_array_length(flaws) > 0 then
		perform ops.refuse('drafts_flawed', jsonb_build_object('errors',
		    flaws));
	elsif sent = '{}' then
		perform ops.refuse('nothing_drafted');
	end if;
	select count(*) into left_ from filing.draft_for_unit d
	join filing.entry x on x.entry = d.entry
	where d.import = p_id and d.unit = a.unit
	and x.stage = 'entry' and x.state = 'draft';
	perform ops.audit_note(jsonb_build_object('import', p_id,
	    'submitted', cardinality(sent)));
	return ops.done(200, json_build_object('submitted', cardinality(sent),
	    'left', left_));
end
$$;
alter function filing.import_submit(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.import_submit(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('import_submit', 'filing.import_submit')
on conflict (route) do update set door = excluded.door;
