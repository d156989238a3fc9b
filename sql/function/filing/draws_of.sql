-- SPDX-License-Identifier: Apache-2.0
-- select filing.draws_of(e, a)	-- [{"module", "label", "rows", "row", "made": …}]
-- What the caller may begin from the rows of a filing in force (X46), and what
-- was begun from which of them already.
create or replace function filing.draws_of(e filing.entry, a org.actor)
returns json
language plpgsql stable
as $$
declare
	h	flow.hook;
	ids	text[];
	made	json;
	list	json[] := '{}';
begin
	for h in select * from flow.hook x
	    where x.drawn ->> 'from' = (e).module and (a).unit = (e).unit
	    and (e).in_force_version = (e).version and not (e).classified
	    order by x.module loop
		ids := array(select r ->> (h.drawn ->> 'row')
		    from jsonb_array_elements(coalesce(filing.body(e)
		    -> (h.drawn ->> 'rows'), '[]')) r);
		execute format($q$select coalesce(json_agg(json_build_object(
		    'row', v.body ->> %1$L, 'entry', o.entry,
		    'title', o.title, 'state_label', filing.state_label(o))
		    order by o.entry), '[]')
		    from filing.version v join filing.entry o
		        on o.entry = v.entry and o.version = v.version
		    where v.body ->> %1$L = any ($1) and v.body ? %1$L
		    and o.module = $2 and o.unit = $3 and o.state <> 'voided'$q$,
		    h.drawn ->> 'link_row')
		into made using ids, h.module, (e).unit;
		list := list || json_build_object('module', h.module,
		    'label', h.drawn ->> 'label', 'rows', h.drawn ->> 'rows',
		    'row', h.drawn ->> 'row', 'link', h.drawn ->> 'link',
		    'link_row', h.drawn ->> 'link_row',
		    'may', flow.may_create(a, h.module), 'made', made);
	end loop;
	return to_json(list);
end
$$;
alter function filing.draws_of(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.draws_of(filing.entry, org.actor) from public;
grant execute on function filing.draws_of(filing.entry, org.actor)
	to rr_writer;
