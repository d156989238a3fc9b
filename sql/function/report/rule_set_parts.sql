-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_parts(body);
--     -- indicator | pilots | implementation | 2 | {"label": "…", "points": "20"}
-- A rule set laid out flat: itself, its pillars, their indicators, each with what
-- can be said of it; what is left open as it is understood.
create or replace function report.rule_set_parts(p_body jsonb)
returns table (level text, key text, pillar text, place bigint, about jsonb)
language plpgsql stable
as $$
begin
	return query
	select 'rule_set', '', null::text, 0::bigint, jsonb_build_object(
	    'label', p_body -> 'label', 'points', p_body -> 'points',
	    'colour', p_body #> '{colour,rule}',
	    'deduction_from', p_body #> '{colour,deduction_from}')
	union all
	select 'pillar', p.v ->> 'key', p.v ->> 'key', p.n * 1000,
	    p.v - '{key,indicators}'::text[]
	from jsonb_array_elements(p_body -> 'pillars') with ordinality p(v, n)
	union all
	select 'indicator', i.v ->> 'key', p.v ->> 'key', p.n * 1000 + i.n,
	    i.v - 'key' || jsonb_build_object('pillar', p.v -> 'label',
	        'window', report.window_of(i.v))
	from jsonb_array_elements(p_body -> 'pillars') with ordinality p(v, n),
	    jsonb_array_elements(p.v -> 'indicators') with ordinality i(v, n);
end
$$;
alter function report.rule_set_parts(jsonb) owner to rr_owner;
revoke all on function report.rule_set_parts(jsonb) from public;
grant execute on function report.rule_set_parts(jsonb) to rr_reader;
