-- SPDX-License-Identifier: Apache-2.0
-- select * from report.sources_of('{"judge": "judge_brand_national_v1", "weight": "2",
--     "also": [{"judge": "judge_brand_city_v1"}]}');
--     -- 1 | judge_brand_national_v1 | 2
--     -- 2 | judge_brand_city_v1 | 1
-- What an indicator of a rule set is counted from, in its order, and what a fact of
-- each weighs.
create or replace function report.sources_of(p_indicator jsonb)
returns table (place bigint, judge text, weight numeric)
language sql immutable
as $$
	select x.n, x.v ->> 'judge', coalesce((x.v ->> 'weight')::numeric, 1)
	from jsonb_array_elements(jsonb_build_array(p_indicator)
	    || coalesce(p_indicator -> 'also', '[]')) with ordinality x(v, n)
$$;
alter function report.sources_of(jsonb) owner to rr_owner;
revoke all on function report.sources_of(jsonb) from public;
grant execute on function report.sources_of(jsonb) to rr_writer, rr_reader;
