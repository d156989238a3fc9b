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
	    'note_label', n.label, 'reason', l.reason,
	    'reason_label', r.label, 'source', l.source,
	    'source_label', j.label) order by l.place), '[]')
	    from report.lines_of(p_figure::jsonb, p_counted) l
	    left join lateral report.fact_heading(l.entry, l.version) f on true
	    left join lateral (select l.note, (select x.label
	        from ledger.reason x where x.reason = l.note) as label) n
	        on p_counted
	    left join ledger.judge j on j.judge = l.source
	    left join ledger.reason r on r.reason = l.reason);
end
$$;
alter function report.records_of(json, boolean) owner to rr_owner;
revoke all on function report.records_of(json, boolean) from public;
grant execute on function report.records_of(json, boolean) to rr_reader;
