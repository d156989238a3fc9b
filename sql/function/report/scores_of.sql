-- SPDX-License-Identifier: Apache-2.0
-- select * from report.scores_of(3, document);
-- The scores in a document as rows of report.score, each once.
create or replace function report.scores_of(p_report bigint, p_document jsonb)
returns setof report.score
language plpgsql stable
as $$
begin
	return query
	with u as (select x as v, x ->> 'unit' as unit
	    from jsonb_array_elements(p_document -> 'scores' -> 'units') x)
	select p_report, u.unit, 'composite', 'composite',
	    u.v -> 'total' ->> 'exact', u.v -> 'total' ->> 'shown',
	    (u.v ->> 'rank')::int, (u.v ->> 'band')::int
	from u
	union all
	select p_report, u.unit, p.key, 'pillar', p.value ->> 'exact',
	    p.value ->> 'shown', (p.value ->> 'rank')::int,
	    nullif((p.value ->> 'band')::int, 0)
	from u, jsonb_each(u.v -> 'pillars') p
	union all
	select p_report, u.unit, i.key, 'indicator',
	    i.value -> 'score' ->> 'exact', i.value -> 'score' ->> 'shown',
	    null, null
	from u, jsonb_each(u.v -> 'indicators') i;
end
$$;
alter function report.scores_of(bigint, jsonb) owner to rr_owner;
revoke all on function report.scores_of(bigint, jsonb) from public;
grant execute on function report.scores_of(bigint, jsonb) to rr_reader;
