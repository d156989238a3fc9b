-- SPDX-License-Identifier: Apache-2.0
-- A unit whose chief leads the city is marked from a day on (R102, X41): its notes
-- by city leaders (C8) are refused and do not count, from that day and until it ends.
\ir ../helper_filing.sql
select plan(17);
select t.person('D07', 'system_admin') as s \gset
create function t.flag(caller text, is_ boolean, from_ text default null, unit text default 'U500103')
returns ops.answer language sql as $$
	select t.act(caller, 'unit_flag', jsonb_build_object('path', jsonb_build_object('unit', unit),
	    'body', jsonb_strip_nulls(jsonb_build_object('flag', 'chief_is_city_leader', 'on', is_,
	    'from', from_)))) $$;
create function t.flags(day text) returns jsonb language sql as $$
	select u -> 'flags' from jsonb_array_elements(t.read(t.who('U500103', 'clerk'), 'org.unit_list',
	    jsonb_build_object('query', jsonb_build_object('at', day))) -> 'items') u
	where u ->> 'unit' = 'U500103' $$;
create function t.counts(entry bigint) returns text language sql as $$
	select coalesce(v.reason, 'counted') from ledger.judge_brand_city_v1(
	    (select last_value from ledger.approval), ('2023Q1', '2023-01-01', '2023-03-31',
	    '2023-04-11+08', '2023-04-11+08')) v where v.entry = counts.entry $$;
select is(t.said(t.flag(t.person('D07', 'security_admin'), true)), 'forbidden', 'not by who gives rights');
select is(t.errors(t.flag(:'s', true, null, 'D18')), '{"not_eligible "}', 'not a department');
select is(t.said(t.flag(:'s', true, '1990-01-01')), '200', 'a day long past, as long as no report has read it');
select is(t.flags('1997-01-01'), '["chief_is_city_leader"]', 'is so then');
select is(t.said(t.flag(:'s', false, '1990-01-01')), '200', 'and not any more, from that day on');
select is(t.flags('2023-03-01'), '[]', 'as if it had never been');
select set_config('session_replication_role', 'replica', true) \g /dev/null
insert into ledger.achievement (entry, version, unit, in_force, approved_at, classified, matter,
    situation, event_date, source, problem_solved, main_results)
select 2000000 + n, 1, 'U500103', int8range(nextval('ledger.approval'), null), '2023-03-20 09:00+08',
    false, '批示', 'C8', d, '批示件', '问题', '成果'
from unnest('{2023-02-01,2023-03-10}'::date[]) with ordinality x (d, n);
select set_config('session_replication_role', 'origin', true) \g /dev/null
\set before_ 2000001
\set after_ 2000002
select is(t.counts(:after_), 'counted', 'without a mark it counts');
select is(t.said(t.flag(:'s', true, '2023-03-01')), '200', 'marked from March on');
select is(t.said(t.flag(:'s', true, '2023-03-15')), '200', 'and again');
select is((select array_agg(in_force) from org.unit_flag), '{"[2023-03-01,)"}', 'is one mark');
select is(t.counts(:before_), 'counted', 'what was in February counts');
select is(t.counts(:after_), 'chief_is_city_leader', 'what was in March does not');
select is(t.said(t.flag(:'s', false, '2023-03-20')), '200', 'until he leaves');
select is(t.flags('2023-03-19')::text || t.flags('2023-03-20')::text, '["chief_is_city_leader"][]', 'on the day');
select is((select detail from ops.audit where route = 'unit_flag' and code is null order by audit desc limit 1)
    - 'request_id', '{"flag": "chief_is_city_leader", "on": false, "from": "2023-03-20"}', 'the trail has it');
select set_config('session_replication_role', 'replica', true) \g /dev/null
insert into report.report (kind, period, revision, rule_set, horizon, cut_off, approval_window_end,
    corrects, document, digest, requested_by, frozen_at)
select 'district', '2022Q4', 1, '2023-03-31', 1, '2022-12-31', '2023-01-11+08', false, '{}', repeat('0', 64),
    t.account(:'s'), '2023-01-11+08';
select set_config('session_replication_role', 'origin', true) \g /dev/null
select is(t.errors(t.flag(:'s', true, '2022-12-31')), '{"in_the_past /from"}', 'no day that a report has counted');
select is(t.said(t.flag(:'s', true, '2023-01-01')), '200', 'the next one may be');
select * from finish();
rollback;
