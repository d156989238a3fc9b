-- SPDX-License-Identifier: Apache-2.0
-- A revision replaces; what did not change keeps its row; the past stays.
\ir ../ledger_helper.sql
select plan(12);
select t.pilot('{U500103,U500104}') as e \gset
select t.now_() as h1 \gset
select t.pilot('{U500103,U500105}', '{"name": "城市更新试点（更正）"}', :e, 2);
select t.now_() as h2 \gset
select is((select array_agg(version || ' ' || name order by version)
    from ledger.pilot where pilot = :e and upper_inf(in_force)),
    array['2 城市更新试点（更正）'], 'one row in force, the new one');
select is((select name from ledger.pilot where pilot = :e
    and in_force @> :h1::bigint), '城市更新试点', 'at the horizon before, the old one');
select is((select array_agg(unit order by unit) from ledger.pilot_unit
    where pilot = :e and in_force @> :h1::bigint), '{U500103,U500104}',
    'with its districts');
select is((select array_agg(unit || ' ' || version order by unit)
    from ledger.pilot_unit where pilot = :e and in_force @> :h2::bigint),
    '{"U500103 1","U500105 2"}', 'a district that stays keeps its row');
select is((select array_agg(lower(in_force) || ' ' || upper(in_force))
    from ledger.pilot_unit where pilot = :e and unit = 'U500104'),
    array[:h1 || ' ' || :h2], 'one that leaves is closed by the same number');
select t.state(:e, 'U500103', '2023Q1', '{"results": [
    {"result_id": "a", "name": "制度", "form": "institution",
     "measures": "m", "effects": "f"},
    {"result_id": "b", "name": "平台", "form": "platform",
     "measures": "m", "effects": "f"}]}') as s1 \gset
select t.now_() as h3 \gset
select t.state(:e, 'U500103', '2023Q2', '{"results": [
    {"result_id": "a", "name": "制度", "form": "institution",
     "measures": "m", "effects": "f"},
    {"result_id": "b", "name": "平台", "form": "platform",
     "measures": "m", "effects": "更多"}]}') as s2 \gset
select is((select count(*) from ledger.pilot_result where pilot = :e
    and upper_inf(in_force)), 2::bigint, 'a quarter later still two results');
select is((select array_agg(result_id || ' ' || (entry = :s1)
    order by result_id) from ledger.pilot_result where pilot = :e
    and upper_inf(in_force)), '{"a true","b false"}',
    'the one that was edited is new, the other is not');
select is((select period from ledger.pilot_state where pilot = :e
    and upper_inf(in_force)), '2023Q2', 'one state in force');
select throws_ok(format($$insert into ledger.pilot_unit (pilot, unit, entry,
    version, in_force) values (%s, 'U500105', 1, 1, int8range(%s, null))$$, :e,
    ledger.approve_begin()), '23505', null, 'a second row in force is refused');
select t.void('pilot', :e) as v \gset
select is((select count(*) from (select in_force from ledger.pilot
    where pilot = :e union all select in_force from ledger.pilot_unit
    where pilot = :e union all select in_force from ledger.pilot_state
    where pilot = :e union all select in_force from ledger.pilot_result
    where pilot = :e) x where upper_inf(in_force)), 0::bigint,
    'void: nothing of it is in force');
select is((select count(*) from ledger.pilot_unit where pilot = :e
    and in_force @> :h2::bigint), 2::bigint, 'and everything still was');
select is((select document_day from ledger.pilot where pilot = :e
    and version = 1), '2021-11-04', 'the day of the document is derived');
select * from finish();
rollback;
