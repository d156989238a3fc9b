-- SPDX-License-Identifier: Apache-2.0
-- R92, R93: what departments achieved stands in a ledger of its own, by indicator,
-- with those that have nothing.
\ir ../ledger_helper.sql
select plan(12);
select t.person('D07', 'reviewer') as o, t.person('U500103', 'clerk') as a \gset
create function t.tally(q jsonb, module text default 'achievement') returns jsonb language plpgsql as $$
declare
	a	ops.answer;
begin
	select * into a from ledger.ledger_tally(current_setting('t.caller'), jsonb_build_object('path',
	    jsonb_build_object('module', module), 'query', q));
	return a.body;
exception when sqlstate 'RF001' then
	return jsonb_build_object('code', sqlerrm);
end $$;
create function t.of_(unit text, q jsonb default '{}') returns text language sql as $$
	select (x ->> 'total') || ' ' || (x ->> 'classes') from jsonb_array_elements(t.tally(q) -> 'items') x
	where x ->> 'unit' = of_.unit $$;
select set_config('t.caller', :'o', false) as x \gset
select t.at('2023-03-10 09:00+08');
select is(t.of_('D02'), '0 {}', 'a department without any is there');
select t.achievement('D02', 'N4', '2023-01-31') as e \gset
select t.achievement('D02', 'N7', '2023-02-01') as e \gset
select t.achievement('D02', 'P1', '2023-02-01') as e \gset
select t.achievement('U500103', 'C1', '2023-02-01') as e \gset
select t.achievement('U500103', 'N1', '2022-12-31') as e, ledger.horizon_cut() as x \gset
select is(t.of_('D02'), '3 {"media": 1, "national": 2}', 'its facts by indicator');
select is(t.of_('U500103'), '1 {"city": 1}', 'a district''s as well, of this year');
select is(t.of_('U500103', '{"year": "2022"}'), '1 {"national": 1}', 'of another year');
select is(t.of_('U500103', '{"kind": "department"}'), null, 'departments alone');
select is(t.of_('D02', '{"kind": "department"}'), '3 {"media": 1, "national": 2}', 'in a ledger of their own');
select is(t.of_('D02', '{"kind": "district"}'), null, 'or districts alone');
select is(t.tally('{}') -> 'classes', '[{"class": "national", "label": "获全国性肯定评价"}, {"class": "city", "label": "获全市推广"},
    {"class": "media", "label": "5家中央媒体报道"}]', 'with the words of the classes');
select is(t.tally('{"year": "23"}') ->> 'code', 'invalid_parameter', 'a year has four digits');
select is(t.tally('{}', 'pilot') ->> 'code', 'not_found', 'a ledger that is not counted so');
select set_config('t.caller', :'a', false) as x \gset
select is(t.of_('D02'), '3 {"media": 1, "national": 2}', 'counts are for everybody');
select t.void('achievement', :e) as x, ledger.horizon_cut() as y \gset
select is(t.of_('U500103', '{"year": "2022"}'), '0 {}', 'what is void counts no more');
select * from finish();
rollback;
