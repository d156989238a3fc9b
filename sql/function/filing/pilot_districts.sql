-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.pilot_districts('6f1c….12', '{"path": {"id": "17"}}');
-- What the department checks 涉及区县 against (R75): the districts named, those
-- that asked to be, those that tried the document number; for the department
-- and the office, with whom to ask there.  Others see who is named, and their own request.
create or replace function filing.pilot_districts(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	number	text := (select v.derived ->> 'document_key'
		    from filing.version v where v.entry = e.entry
		    and v.version = e.version);
	whole	boolean := a.kind = 'reform_office'
		    or a.unit is not distinct from e.competent_department;
	j	json;
begin
	with named as (select u.unit from unnest(filing.involved_units(e)) u (unit)),
	asked as (select distinct on (r.unit) r.unit, r
	    from filing.join_request r where r.entry = e.entry
	    and (whole or r.unit = a.unit)
	    order by r.unit, r.request desc),
	tried as (select o.unit, min(v.written_at) as at,
	        max(o.title) filter (where exists (select from filing.event x
	            where x.entry = o.entry and x.action = 'submit')) as title
	    from filing.version v join filing.entry o on o.entry = v.entry
	    where v.derived ->> 'document_key' = number
	    and v.derived ? 'document_key'
	    and o.module = e.module and o.unit <> e.unit and whole
	    group by o.unit)
	select json_agg(json_build_object('unit', filing.unit_brief(u.unit),
	    'named', n.unit is not null, 'tried_at', t.at,
	    'tried_title', t.title, 'request', case when k.unit is not null
	        then filing.join_request_json(k.r, a) end,
	    'contact', case when whole and u.unit <> a.unit
	        then flow.contact_of(e.module, u.unit) end)
	    order by coalesce((k.r).state = 'open', false) desc,
	    n.unit is not null, u.unit) into j
	from (select unit from named union select unit from asked
	    union select unit from tried) u
	left join named n on n.unit = u.unit
	left join asked k on k.unit = u.unit
	left join tried t on t.unit = u.unit;
	return ops.done(200, json_build_object('items', coalesce(j, '[]'),
	    'next', null, 'may_join', filing.join_refusal(e, a) is null));
end
$$;
alter function filing.pilot_districts(text, jsonb) owner to rr_writer;
revoke all on function filing.pilot_districts(text, jsonb) from public;
grant execute on function filing.pilot_districts(text, jsonb) to rr_api;
