-- SPDX-License-Identifier: Apache-2.0
-- What was published and what is live are never alike (R28): who names a period or an
-- edition asks for the one, who names a day for the other.
\ir ../report_helper.sql
select plan(7);
create function t.asked(door text, query jsonb) returns text language plpgsql as $$
begin
	execute format('select report.%I($1, $2)', door) using
	    t.person('U500103', 'leader'), jsonb_build_object('kind', 'district', 'query', query);
	return 'answered';
exception when sqlstate 'RF001' then
	return sqlerrm;
end $$;
select is(t.asked('cockpit_district', q::jsonb), said, q) from (values
    ('{"basis": "live", "period": "2023Q1"}', 'invalid_parameter'),
    ('{"basis": "live", "revision": "1"}', 'invalid_parameter'),
    ('{"basis": "published", "period": "2022Q4"}', 'not_found')) x (q, said);
select is(t.asked('cockpit_day_source', q::jsonb), said, q) from (values
    ('{"basis": "published", "day": "2023-04-03"}', 'invalid_parameter'),
    ('{"basis": "live", "day": "2023-04-03", "period": "2023Q1"}', 'invalid_parameter'),
    ('{"day": "2023-04-03", "revision": "1"}', 'invalid_parameter'),
    ('{"basis": "live", "day": "2099-01-01"}', 'invalid_parameter')) x (q, said);
select * from finish();
rollback;
