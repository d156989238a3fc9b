-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- X11: 41 in 2023; 江北 and 渝北 end on 2025-11-06.
select plan(11);
select t.person('U500103', 'feed_reader') as caller \gset
create function t.units(caller text, day text) returns setof json language sql as $$
	select json_array_elements((org.unit_list(caller, jsonb_build_object('query',
	    jsonb_build_object('at', day)))).body -> 'items') $$;
create function t.districts(caller text, day text) returns bigint
language sql as $$
	select count(*) from t.units(caller, day) u where u ->> 'kind' = 'district' $$;
select is(t.districts(:'caller', '2023-03-31'), 41::bigint, '2023');
select is(t.districts(:'caller', '2025-11-05'), 41::bigint, 'the day before');
select is(t.districts(:'caller', '2025-11-06'), 39::bigint, 'the day itself');
select is(t.districts(:'caller', '2025-11-05T15:59:59Z'), 41::bigint,
    'an instant is a day of Asia/Shanghai');
select is(t.districts(:'caller', '2025-11-06T00:00:00+08:00'), 39::bigint,
    'the next one too');
select is((select count(*) from t.units(:'caller', '2023-03-31') u
    where (u ->> 'functional_area')::boolean), 3::bigint,
    'three of them functional areas');
select is((select count(*) from t.units(:'caller', '2023-03-31') u
    where u ->> 'kind' <> 'district'), 64::bigint, '64 departments');
select is((select string_agg(u ->> 'unit' || ' ' || (u ->> 'kind'), ', '
    order by u ->> 'unit') from t.units(:'caller', '2023-03-31') u
    where u ->> 'kind' not in ('district', 'department')),
    'D07 reform_office, D08 cyberspace_office, D12 petition_office, '
    'D46 survey_centre', 'four with a part of their own');
select is((select parent from org.unit where unit = 'D46'), 'D45',
    'the survey centre is the statistics bureau''s');
select is((select count(distinct region) from org.unit
    where kind = 'district'), 5::bigint, 'in five regions');
insert into org.unit_flag (unit, flag, in_force) values
    ('U500103', 'chief_is_city_leader', '[2023-02-01,2023-05-01)');
select is((select array_agg(u ->> 'flags' order by d) from unnest(
    '{2023-01-31,2023-02-01,2023-05-01}'::text[]) d, t.units(:'caller', d) u
    where u ->> 'unit' = 'U500103'), array['[]', '["chief_is_city_leader"]',
    '[]'], 'a mark holds for its days');
select * from finish();
rollback;
