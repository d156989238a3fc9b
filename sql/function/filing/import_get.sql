-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.import_get('6f1c….12', '{"path": {"id": "17"}}');
-- One table of drafts for units with what became of each: to a unit its own, to
-- the reform office all, 200 at most, those first that are still drafts.
-- may_submit: the caller signs for the unit.
create or replace function filing.import_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	i	filing.import;
	own	text := case when a.kind <> 'reform_office' then a.unit end;
begin
	select * into i from filing.import t
	where t.import = (args -> 'path' ->> 'id')::bigint;
	if not found or not filing.reads_filings(a) or own is not null
	    and not exists (select from filing.draft_for_unit d
	        where d.import = i.import and d.unit = own) then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, (filing.import_json(i, own)::jsonb
	    || jsonb_build_object('items', (select coalesce(jsonb_agg(x.j), '[]')
	        from (select filing.item(e)::jsonb as j
	            from filing.draft_for_unit d
	            join filing.entry e on e.entry = d.entry
	            where d.import = i.import
	            and (own is null or d.unit = own)
	            order by (e.stage = 'entry' and e.state = 'draft') desc,
	                e.entry limit 200) x),
	    'may_submit', own is not null and a.role = 'clerk'
	        and flow.covers(a, i.module)))::json);
end
$$;
alter function filing.import_get(text, jsonb) owner to rr_writer;
revoke all on function filing.import_get(text, jsonb) from public;
grant execute on function filing.import_get(text, jsonb) to rr_api;
