-- SPDX-License-Identifier: Apache-2.0
-- select filing.slip_json(e)	-- {"receivers": [{"unit", "contact", "received"}]}
-- Who gets the papers of a classified filing by the other way, whom to ask
-- there, and who ticked 线下收到 when (X47).  By the step rows: every unit that
-- may tick.  Null for a filing that is not classified.
create or replace function filing.slip_json(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	if not (e).classified then
		return null;
	end if;
	return json_build_object('receivers', (
	    select coalesce(json_agg(json_build_object(
	        'unit', filing.unit_brief(t.unit), 'contact', (
	            select json_build_object('name', c.name, 'phone', c.phone)
	            from flow.contact c where c.module = (e).module
	            and c.unit = t.unit and c.in_force @> ops.today()),
	        'received', (select json_build_object('at', v.at,
	            'by', filing.account_brief(v.account))
	            from filing.event v where v.entry = (e).entry
	            and v.action = 'receive' and v.unit = t.unit
	            order by v.event desc limit 1)) order by t.unit), '[]')
	    from (select distinct filing.scope_unit(e, s.scope) as unit
	        from flow.step s where s.module = (e).module
	        and s.action = 'receive') t
	    where t.unit is not null));
end
$$;
alter function filing.slip_json(filing.entry) owner to rr_owner;
revoke all on function filing.slip_json(filing.entry) from public;
grant execute on function filing.slip_json(filing.entry) to rr_writer;
