-- SPDX-License-Identifier: Apache-2.0
-- select * from report.lines_of(document #> '{inputs,pilots,U500103}', true);
--     -- 1 | 1000 | 1 | 1 | 1 | null | accepted_late | null | null
-- The facts that a figure of a document counts, or else leaves out and why, in
-- the document's order.  A document of format 3 names them by their digest; older
-- ones list them, the oldest without what they are worth.  source: by which of
-- several sources; null where there is one.
create or replace function report.lines_of(p_figure jsonb, p_counted boolean)
returns table (place bigint, entry bigint, version int, num bigint, den bigint,
	event text, note text, reason text, source text)
language plpgsql stable
as $$
begin
	if not p_figure ? 'counted' then
		return query
		select x.place, w[2]::bigint, w[3]::int,
		    case when p_counted then w[4]::bigint end,
		    case when p_counted then w[5]::bigint end,
		    case when p_counted then nullif(w[6], '-') end,
		    nullif(w[case when p_counted then 7 else 5 end], '-'),
		    case when not p_counted then nullif(w[4], '-') end,
		    w[case when p_counted then 8 else 6 end]
		from report.counted c,
		    string_to_table(c.facts, E'\n') with ordinality x(line, place),
		    string_to_array(x.line, ' ') w
		where c.digest = p_figure ->> case when p_counted then 'digest'
		    else 'left_digest' end;
		return;
	end if;
	return query
	select l.place, l.entry, l.version, l.num, l.den, l.event,
	    coalesce(l.note, n.note), l.reason, l.source
	from (select x.place, (c ->> 0)::bigint as entry, (c ->> 1)::int as version,
	        (c ->> 2)::bigint as num, (c ->> 3)::bigint as den,
	        c ->> 4 as event, c ->> 5 as note, null::text as reason,
	        c ->> 6 as source
	    from jsonb_array_elements(p_figure -> 'counted')
	        with ordinality x(c, place) where p_counted
	    union all
	    select x.place, (c ->> 'entry')::bigint, (c ->> 'version')::int,
	        null, null, null, null, c ->> 'reason', c ->> 'source'
	    from jsonb_array_elements(p_figure -> 'left_out')
	        with ordinality x(c, place) where not p_counted) l
	left join (select (c ->> 'entry')::bigint as entry, max(c ->> 'note')
	    as note from jsonb_array_elements(p_figure -> 'notes') c group by 1) n
	    on n.entry = l.entry;
end
$$;
alter function report.lines_of(jsonb, boolean) owner to rr_owner;
revoke all on function report.lines_of(jsonb, boolean) from public;
grant execute on function report.lines_of(jsonb, boolean) to rr_reader,
	rr_writer;
