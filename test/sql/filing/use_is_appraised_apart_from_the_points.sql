-- SPDX-License-Identifier: Apache-2.0
-- R97, X44, X56: what came back and why, how long reviews lay at each desk; of
-- people for the own unit alone, and none of it in the 100 points.
\ir ../helper_filing.sql
select plan(24);
select t.who('U500105', 'clerk') as b, t.who('U500105', 'reviewer') as br, t.who('U500107', 'clerk') as c,
    t.who('D07', 'reviewer') as o, t.who('D07', 'auditor') as aud \gset
create function t.use(caller text, q jsonb default '{"period": "2023Q1"}') returns jsonb language sql as $$
	select t.read(caller, 'filing.usage_appraisal', jsonb_build_object('query', q)) $$;
create function t.line(caller text, u text) returns text language sql as $$
	select concat_ws(' ', x ->> 'submitted', x ->> 'returned', x ->> 'held', x ->> 'first', x ->> 'first_clean',
	    coalesce(x ->> 'first_rate', '-'), x ->> 'by_reason')
	from jsonb_array_elements(t.use(caller) -> 'items') x where x #>> '{unit,unit}' = u $$;
create function t.desk(caller text, u text) returns text language sql as $$
	select string_agg(concat_ws(' ', x ->> 'stage', x ->> 'decided', x ->> 'returned', x ->> 'median_days', x ->> 'longest_days'),
	    ', ') from jsonb_array_elements(t.use(caller) -> 'reviews') x where x #>> '{unit,unit}' = u $$;

select is(t.use(:'aud') ->> 'code', 'forbidden', 'it is for those who file and review');
select is(t.use(:'b') -> 'items', '[]', 'nothing filed, nothing to appraise');
select is(t.use(:'b') -> 'people', '[]', 'of nobody');
select is(t.use(:'b') #>> '{reviews}', '[]', 'and nothing reviewed');

-- on Monday three are submitted: one passes, one comes back as not eligible, one for its words
select ops.clock_set('2023-03-20 09:00+08') as x \gset
select t.achievement_submitted('U500105') as e, t.achievement_submitted('U500105', '{"source": "二"}') as f,
    t.achievement_submitted('U500105', '{"source": "三"}') as g \gset
select is(t.line(:'c', 'U500105'), '3 0 0 0 0 - {}', 'three submissions');
-- the own reviewer decides on Wednesday, the office on the Monday after
select ops.clock_set('2023-03-22 23:30+08') as x \gset
select t.move(:'br', :e, 'approve') as x, t.move(:'br', :f, 'approve') as y, t.move(:'br', :g, 'return',
    '{"reason_code": "wording", "note": "x"}') as z \gset
select is(t.desk(:'c', 'U500105'), 'unit_review 3 1 2.0 2', 'three decisions two working days after they came');
select is(t.line(:'c', 'U500105'), '3 1 0 0 0 - {"wording": 1}', 'what the own reviewer returns is held against nobody');
select ops.clock_set('2023-03-27 08:00+08') as x \gset
select t.move(:'o', :e, 'approve') as x, t.move(:'o', :f, 'return', '{"reason_code": "not_eligible", "note": "x"}') as y \gset
select is(t.line(:'c', 'U500105'), '3 2 1 1 1 100.00 {"wording": 1, "not_eligible": 1}', 'what the office returns as not eligible is');
select is(t.desk(:'c', 'D07'), 'office_review 2 1 3.0 3', 'a weekend is no working day');
select is(t.desk(:'c', 'U500105'), 'unit_review 3 1 2.0 2', 'and nobody answers for the desk before');
-- mended and passed: approved, but not at once
select is(t.edit(:'b', :f, '{"source": "二之二"}'), '200', 'it is mended');
select is(t.move(:'b', :f, 'submit', '{"note": "已改"}'), '200', 'submitted again');
select t.move(:'br', :f, 'approve') as x, t.move(:'o', :f, 'approve') as y \gset
select is(t.line(:'c', 'U500105'), '4 2 1 2 1 50.00 {"wording": 1, "not_eligible": 1}', 'one of two passed without coming back');
select is(t.desk(:'c', 'D07'), 'office_review 3 1 3.0 3', 'the same day is 0 days');
-- of people
select is((select string_agg(concat_ws(' ', x ->> 'submitted', x ->> 'returned', x ->> 'held'), ', ')
    from jsonb_array_elements(t.use(:'b') -> 'people') x), '4 2 1', 'the own unit sees whose it was');
select is(t.use(:'b') #>> '{people,0,account}', (select account::text from filing.event where entry = :e and action = 'submit'),
    'by account');
select is(t.use(:'c') -> 'people', '[]', 'another unit does not');
select is(t.use(:'o') -> 'people', '[]', 'nor does the office');
-- what counts is said
select is((select string_agg(x ->> 'code', ' ') from jsonb_array_elements(t.use(:'c') -> 'reasons') x
    where (x ->> 'counted')::boolean), 'not_eligible', 'one reason counts');
insert into ops.setting (name, value) values ('returns_counted', 'all');
select is(t.line(:'c', 'U500105'), '4 2 1 2 1 50.00 {"wording": 1, "not_eligible": 1}', 'by a setting each of the office (X56)');
select is((select bool_and((x ->> 'counted')::boolean) from jsonb_array_elements(t.use(:'c') -> 'reasons') x), true, 'and it says so');
delete from ops.setting where name = 'returns_counted';
-- in other modules nothing is held against anybody (X44)
update flow.hook set returns_counted = false where module = 'achievement';
select is(t.line(:'c', 'U500105'), '4 2 0 2 1 50.00 {"wording": 1, "not_eligible": 1}', 'only where its module says so');
select is(t.use(:'c', '{"period": "2023Q2"}') -> 'items', '[]', 'another quarter has its own');
select is((select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.proname like 'judge_%' and p.prosrc like '%filing.event%'), 0::bigint, 'no judge of the report asks for it');
select * from finish();
rollback;
