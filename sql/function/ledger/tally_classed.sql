-- SPDX-License-Identifier: Apache-2.0
-- select ledger.tally_classed('achievement', '[{"situation": "N4", "event_date":
--     "2023-02-01"}]');	-- […, "tally_class": "全国肯定"]
-- Facts as the feed has them, each with the label of the class that it counts for.
create or replace function ledger.tally_classed(p_module text, p_items jsonb)
returns jsonb
language sql stable
as $$
	select coalesce(jsonb_agg(i.item || jsonb_build_object('tally_class',
	    (select l.label from flow.code c join flow.code l
	    on l.code_list = t.tally ->> 'labels'
	    and l.code = c.more ->> (t.tally ->> 'class')
	    where c.code_list = t.tally ->> 'list'
	    and c.code = i.item ->> (t.tally ->> 'by')
	    and c.in_force @> (i.item ->> (t.tally ->> 'day'))::date
	    order by upper(l.in_force) desc nulls first limit 1))
	    order by i.place), '[]')
	from jsonb_array_elements(p_items) with ordinality i(item, place)
	cross join ledger.target t
	where t.module = p_module and t.tally is not null
$$;
alter function ledger.tally_classed(text, jsonb) owner to rr_owner;
revoke all on function ledger.tally_classed(text, jsonb) from public;
grant execute on function ledger.tally_classed(text, jsonb) to rr_reader;
