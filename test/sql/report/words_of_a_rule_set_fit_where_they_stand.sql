-- SPDX-License-Identifier: Apache-2.0
-- What no table, paper or screen could hold is named at its place, as everything else
-- that is wrong with a draft.
\ir ../report_helper.sql
select plan(8);
select body::jsonb as b from report.rule_set where id = '2023-03-31' \gset
create function t.long(b jsonb, place text, n int) returns text language sql as $$
	select string_agg(f.pointer || ' ' || f.code || ' ' || f.detail, ', ')
	from report.rule_set_overlong(jsonb_set(b, place::text[], to_jsonb(repeat('长', n)))) f $$;
select is(t.long(:'b', '{label}', 100), null, 'a name has 100 characters');
select is(t.long(:'b', '{label}', 101), '/body/label too_long 不能超过 100 字', 'not more');
select is(t.long(:'b', '{pillars,1,label}', 101), '/body/pillars/1/label too_long 不能超过 100 字',
    'nor that of a part');
select is(t.long(:'b', '{pillars,0,indicators,1,label}', 3000),
    '/body/pillars/0/indicators/1/label too_long 不能超过 100 字', 'nor that of an indicator');
select is(t.long(:'b', '{pillars,0,indicators,1,data_owner}', 201),
    '/body/pillars/0/indicators/1/data_owner too_long 不能超过 200 字', 'who answers for the data has 200');
select is(t.long(:'b', '{pillars,0,indicators,1,basis}', 2001),
    '/body/pillars/0/indicators/1/basis too_long 不能超过 2000 字', 'the rule 2000');
select is((select report.rule_set_judged(s, s.body::jsonb || jsonb_build_object('label', repeat('长', 101)),
    '[]') #>> '{0,pointer}' from report.rule_set s where s.id = '2023-03-31'), '/body/label',
    'it is among what is wrong with a draft');
select is((select count(*) from report.rule_set s, report.rule_set_overlong(s.body::jsonb)),
    0::bigint, 'what came with the program fits');
select * from finish();
rollback;
