-- SPDX-License-Identifier: Apache-2.0
-- select report.cockpit_units(document, 3);	-- 3: the report before, or null
-- One object a unit, by rank: what the document says of it (a place on the map,
-- who leads it), scores as the engine wrote them, notes of its figures, where it
-- stood in the report before.
create or replace function report.cockpit_units(p_document jsonb,
    p_previous bigint)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(u.v || jsonb_build_object(
	    'rank', s.v -> 'rank',
	    'tied', s.v -> 'tied', 'band', s.v -> 'band',
	    'total', s.v -> 'total', 'raw_total', s.v -> 'raw_total',
	    'deduction', s.v -> 'deduction', 'pillars', s.v -> 'pillars',
	    'indicators', s.v -> 'indicators',
	    'notes', report.notes_of(p_document -> 'inputs', u.v ->> 'unit'),
	    'previous', (select jsonb_build_object('rank', b.rank,
	        'band', b.band, 'total', jsonb_build_object('exact', b.exact,
	        'shown', b.shown)) from report.score b
	        where b.report = p_previous and b.unit = u.v ->> 'unit'
	        and b.level = 'composite'))
	    order by (s.v ->> 'rank')::int, u.v ->> 'unit'), '[]')
	    from jsonb_array_elements(p_document -> 'units') u(v)
	    join jsonb_array_elements(p_document -> 'scores' -> 'units') s(v)
	    on s.v ->> 'unit' = u.v ->> 'unit');
end
$$;
alter function report.cockpit_units(jsonb, bigint) owner to rr_owner;
revoke all on function report.cockpit_units(jsonb, bigint) from public;
grant execute on function report.cockpit_units(jsonb, bigint) to rr_reader;
