-- SPDX-License-Identifier: Apache-2.0
-- select * from report.facts_of(3, document);
-- The facts that a document from before format 3 lists, as rows of
-- report.report_fact; of one without a format no more than which they are.
create or replace function report.facts_of(p_report bigint, p_document jsonb)
returns setof report.report_fact
language plpgsql stable
as $$
begin
	return query
	select p_report, i.key, u.key, (c ->> 0)::bigint, (c ->> 1)::int,
	    (c ->> 2)::bigint, (c ->> 3)::bigint, c ->> 4, c ->> 5,
	    case when p_document ? 'format' then report.fact_hash(u.key,
	    (c ->> 0)::bigint, (c ->> 1)::int, (c ->> 2)::bigint,
	    (c ->> 3)::bigint, c ->> 4, c ->> 5) end
	from jsonb_each(p_document -> 'inputs') i, jsonb_each(i.value) u,
	    jsonb_array_elements(u.value -> 'counted') c;
end
$$;
alter function report.facts_of(bigint, jsonb) owner to rr_owner;
revoke all on function report.facts_of(bigint, jsonb) from public;
grant execute on function report.facts_of(bigint, jsonb) to rr_reader;
