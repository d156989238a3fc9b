-- SPDX-License-Identifier: Apache-2.0
-- select report.notes_of(document -> 'inputs', 'U500103');
--     -- {"satisfaction": [{"note": "survey_carried", "label": "…", "count": 1}]}
create or replace function report.notes_of(p_inputs jsonb, p_unit text)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_object_agg(g.indicator, g.notes
	    order by g.indicator), '{}')
	    from (select i.key as indicator, json_agg(json_build_object(
	            'note', n.key, 'label', r.label, 'count', n.value)
	            order by n.key) as notes
	        from jsonb_each(p_inputs) i,
	            jsonb_each(i.value -> p_unit -> 'note_counts') n
	        left join ledger.reason r on r.reason = n.key
	        group by i.key) g);
end
$$;
alter function report.notes_of(jsonb, text) owner to rr_owner;
revoke all on function report.notes_of(jsonb, text) from public;
grant execute on function report.notes_of(jsonb, text) to rr_reader;
