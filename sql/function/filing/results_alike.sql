-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.results_alike(e, body);	-- 23 | 1 | same_source
-- What claims what the results of an update claim: achievements, unless they came
-- from that result (X46), and results of others by source and event.
-- Plan: version_of_source, version_of_event_day, version_of_matter,
-- version_of_result_key; a few look-ups a result.
create or replace function filing.results_alike(e filing.entry, p_body jsonb)
returns table (entry bigint, version int, why text)
language plpgsql stable
as $$
begin
	return query select a.entry, a.version, a.why
	from (select x as r, filing.source_key(x ->> 'source') as source,
	        filing.source_key(x ->> 'name') as name,
	        x ->> 'result_id' as id
	    from jsonb_array_elements(case jsonb_typeof(p_body -> 'results')
	        when 'array' then p_body -> 'results' else '[]' end) x
	    where jsonb_typeof(x) = 'object') t
	cross join lateral (
	    (select v.entry, v.version, 'same_source' as why
	    from filing.version v join filing.entry f on f.entry = v.entry
	    where v.body ? 'source'
	    and filing.source_key(v.body ->> 'source') = t.source
	    and filing.result_not_of(v.body, t.id, (e).subject)
	    and filing.stands_beside(f, v.version)
	    limit filing.alike_most())
	    union all
	    (select v.entry, v.version, 'same_event'
	    from filing.version v join filing.entry f on f.entry = v.entry
	    where v.body ? 'event_date'
	    and v.body ->> 'event_date' = t.r ->> 'event_date'
	    and v.body ->> 'situation' = t.r ->> 'situation'
	    and filing.stands_beside(f, v.version)
	    limit filing.alike_most())
	    union all
	    (select v.entry, v.version, 'same_result'
	    from filing.version v join filing.entry f on f.entry = v.entry
	    where v.body ? 'matter' and f.unit = (e).unit
	    and filing.source_key(v.body ->> 'matter') = t.name
	    and filing.result_not_of(v.body, t.id, (e).subject)
	    and filing.stands_beside(f, v.version)
	    limit filing.alike_most())
	    union all
	    select x.entry, x.version, x.why
	    from filing.alike_results(e, t.source, 'e '
	        || (t.r ->> 'event_date') || ' ' || (t.r ->> 'situation'),
	        null, t.id, null) x) a
	limit filing.alike_most();
end
$$;
alter function filing.results_alike(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.results_alike(filing.entry, jsonb) from public;
grant execute on function filing.results_alike(filing.entry, jsonb)
	to rr_writer;
