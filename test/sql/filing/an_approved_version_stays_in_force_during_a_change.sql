-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(16);
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'reviewer') as r, t.who('D07', 'reviewer') as o \gset
select t.achievement_submitted('U500103') as e \gset
select t.move(:'r', :e, 'approve') as x, t.move(:'o', :e, 'approve') as y \gset
create function t.fact(e bigint) returns text language sql as $$
	select string_agg(version || ' ' || matter, ', ') from ledger.achievement
	where entry = e and upper_inf(in_force) $$;
select is(t.move(:'clerk', :e, 'revise'), '200', 'a change begins');
select is(t.edit(:'clerk', :e, '{"matter": "健全机制", "source": "工作简报2023年第2期"}'), '200', 'written');
select is(t.fact(:e), '1 建立数据共享机制', 'the approved one is the fact');
select is(t.move(:'clerk', :e, 'submit'), '200', 'submitted');
select is((select array_agg(key order by key) from filing.claim where entry = :e),
    '{U500103 | N4 | 工作简报2023年1,U500103 | N4 | 工作简报2023年2}', 'both sources are held');
select is(t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "改"}'), '200', 'returned');
select is(array[t.state(:e), t.fact(:e)], array['entry returned', '1 建立数据共享机制'], 'it is still the fact');
select is((select lapses_on from filing.claim where entry = :e and in_force), null, 'whose source never lapses');
select is(t.discard(:'clerk', :e), '204', 'the change is dropped');
select is(array[t.state(:e), (select version::text from filing.entry where entry = :e)],
    '{approved approved,1}', 'it stands as it was');
select is((select array_agg(key) from filing.claim where entry = :e), '{U500103 | N4 | 工作简报2023年1}',
    'the other source is free');
select t.move(:'clerk', :e, 'revise') as x,
    t.edit(:'clerk', :e, '{"matter": "完善机制", "source": "工作简报2023年第3期"}') as x2,
    t.move(:'clerk', :e, 'submit') as y, t.move(:'r', :e, 'approve') as z \gset
select is(t.move(:'o', :e, 'approve'), '200', 'another change is approved');
select is(t.fact(:e), '4 完善机制', 'and is the fact');
select is((select array_agg(key) from filing.claim where entry = :e), '{U500103 | N4 | 工作简报2023年3}',
    'its source alone is held');
select is(t.move(:'o', :e, 'void', '{"note": "不实"}'), '200', 'voided');
select is(array[t.fact(:e), t.state(:e), (select count(*)::text from filing.claim where entry = :e)],
    array[null, 'voided voided', '0'], 'nothing of it is left in force');
select * from finish();
rollback;
