-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_parts(a, about, base, entries, 'U500103');
--     -- {"desks": [{"key": "1", "stage": "unit_review", …}], "items": […],
--     --  "by_desk": {"1": figures}, "by_item": {"17": figures}}
-- What lies on each desk, and of one unit each filing: tried by itself, so that a
-- worth is what an approval of this alone would bring today.  A desk is a stage
-- at a unit, of all units a stage; the one nearest to an approval first.
create or replace function filing.preview_parts(a org.actor, about jsonb,
    base jsonb, p_entries filing.entry[], p_own text)
returns jsonb
language plpgsql volatile
as $$
declare
	most	constant int := 100;
	d	record;
	e	filing.entry;
	tried	jsonb;
	desks	jsonb := '[]';
	items	jsonb := '[]';
	by_desk	jsonb := '{}';
	by_item	jsonb := '{}';
begin
	for d in select row_number() over (order by min(x.n)) as key,
	    array_agg(x.e order by x.n) as entries
	    from (select n, p_entries[n] as e
	        from generate_subscripts(p_entries, 1) n) x
	    where p_own is null or p_own = any (filing.units_counted(x.e))
	    group by (x.e).stage, case when p_own is not null
	        then (x.e).desk_unit end order by 1 loop
		tried := filing.preview_try(a, about, base, d.entries);
		by_desk := by_desk || jsonb_build_object(d.key::text,
		    tried -> 'figures');
		desks := desks || filing.preview_desk(d.key, d.entries);
		continue when p_own is null;
		foreach e in array d.entries loop
			exit when jsonb_array_length(items) >= most;
			tried := filing.preview_try(a, about, base, array[e],
			    p_own);
			by_item := by_item || jsonb_build_object(e.entry::text,
			    tried -> 'figures');
			items := items || filing.preview_item(e, about, tried);
		end loop;
	end loop;
	return jsonb_build_object('desks', desks, 'items', items,
	    'by_desk', by_desk, 'by_item', by_item);
end
$$;
alter function filing.preview_parts(org.actor, jsonb, jsonb, filing.entry[],
	text) owner to rr_owner;
revoke all on function filing.preview_parts(org.actor, jsonb, jsonb,
	filing.entry[], text) from public;
grant execute on function filing.preview_parts(org.actor, jsonb, jsonb,
	filing.entry[], text) to rr_writer;
