-- SPDX-License-Identifier: Apache-2.0
-- select report.records_of(figure, true);	-- counted, or false: left out
-- The records in a figure of a document with titles, reasons and notes in the
-- words that people read.
create or replace function report.records_of(p_figure json, p_counted boolean)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('entry', l.entry,
	    'version', l.version, 'module', f.module, 'title', f.title,
	    'date', f.day, 'kind', f.kind, 'note', n.note,
	    'note_label', nr.label, 'reason', l.reason,
	    'reason_label', lr.label) order by l.place), '[]')
	    from (select (c ->> 0)::bigint as entry, (c ->> 1)::int as version,
	            null::text as reason, place
	        from json_array_elements(p_figure -> 'counted')
	        with ordinality x(c, place) where p_counted
	        union all
	        select (c ->> 'entry')::bigint, (c ->> 'version')::int,
	            c ->> 'reason', place
	        from json_array_elements(p_figure -> 'left_out')
	        with ordinality x(c, place) where not p_counted) l
	    left join lateral report.fact_heading(l.entry, l.version) f on true
	    left join lateral (select x ->> 'note' as note
	        from json_array_elements(p_figure -> 'notes') x
	        where (x ->> 'entry')::bigint = l.entry and p_counted
	        limit 1) n on true
	    left join ledger.reason lr on lr.reason = l.reason
	    left join ledger.reason nr on nr.reason = n.note);
end
$$;
alter function report.records_of(json, boolean) owner to rr_owner;
revoke all on function report.records_of(json, boolean) from public;
grant execute on function report.records_of(json, boolean) to rr_reader;
