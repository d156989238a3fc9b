-- SPDX-License-Identifier: Apache-2.0
-- Who sees what, recomputed from the rules of the design: the unit, the reform
-- office, those whose stage it is or was, the districts concerned.
\ir ../helper_filing.sql
select plan(15);
select t.pilot_in_force() as p1, t.pilot_submitted('{"name": "二"}') as p2,
    t.made(t.who('U500103', 'clerk'), 'pilot', t.pilot('{"name": "三"}')) as p3,
    t.achievement_submitted('D31') as a1 \gset
select t.update_in_force('U500105', :p1) as u1 \gset
select t.made(t.who('D08', 'clerk'), 'risk_event', t.risk('{"kind": "opinion",
    "level": "opinion_major", "districts": ["U500106"]}')) as r1 \gset
select t.move(t.who('D08', 'clerk'), :r1, 'submit') as x \gset
create view t.rule as
select e.entry, e.unit from filing.entry e
union select e.entry, 'D07' from filing.entry e
union select e.entry, e.competent_department from filing.entry e
    where e.module in ('pilot', 'pilot_update') and exists (select from filing.event v
    where v.entry = e.entry and v.stage = 'unit_review' and v.action = 'approve')
union select e.entry, u from filing.entry e join filing.version v on v.entry = e.entry
    and v.version in (e.version, e.in_force_version),
    jsonb_array_elements_text(coalesce(v.body -> 'scope_units', v.body -> 'districts', '[]')) u
    where e.module in ('pilot', 'risk_event') and e.state <> 'draft';
select is((select string_agg(x::text, ' ') from (table t.rule except select entry, unit
    from filing.audience) x), null, 'whoever the rules name is in the audience');
select is((select string_agg(x::text, ' ') from (select entry, unit from filing.audience
    except table t.rule) x), null, 'and nobody else');

create function t.list(unit text, q jsonb default '{}', role org.role default 'reviewer') returns bigint[]
language sql as $$
	select coalesce(array_agg((x ->> 'id')::bigint order by (x ->> 'id')::bigint), '{}') from jsonb_array_elements(
	    t.read(t.who(unit, role), 'filing.entry_list', jsonb_build_object('query', q)) -> 'items') x $$;
select is(t.list('U500103'), array[:p1, :p2, :p3]::bigint[], 'a district lists its own');
select is(t.list('U500105'), array[:p1, :p2, :u1]::bigint[], 'and what names it, submitted');
select is(t.list('U500106'), array[:r1]::bigint[], 'a risk event that concerns it');
select is(t.list('D30'), array[:p1, :u1]::bigint[], 'a department what has come to it');
select is(t.list('D07'), array[:p1, :p2, :p3, :a1, :u1, :r1]::bigint[], 'the reform office all');
select is(t.list('D07', '{"unit": "D31"}'), array[:a1]::bigint[], 'or of one unit');
select is(t.list('U500105', '{"module": "pilot", "unit": "U500103"}'), array[:p1, :p2]::bigint[],
    'filters only narrow it');
select is(t.list('U500106', '{"unit": "U500103"}'), '{}', 'never widen it');
select is(t.list('D07', '{"state": "draft"}') || t.list('D07', '{"stage": "unit_review", "module": "risk_event"}')
    || t.list('D07', '{"period": "2023Q1", "module": "pilot_update"}') || t.list('D07', jsonb_build_object('subject', :'p1')),
    array[:p3, :r1, :u1, :u1]::bigint[], 'by state, stage, period, subject');
select is(t.list('U500103', '{"mine": "true"}', 'clerk'), array[:p1, :p2, :p3]::bigint[], 'mine');
select is(t.list('U500103', '{"limit": "2"}') || t.list('U500103', jsonb_build_object('limit', '2', 'after',
    t.read(t.who('U500103', 'reviewer'), 'filing.entry_list', '{"query": {"limit": "2"}}') ->> 'next')),
    array[:p2, :p3, :p1]::bigint[], 'page by page');
select is(t.read(t.who('D07', 'auditor'), 'filing.entry_list', '{}') ->> 'code', 'forbidden',
    'an auditor lists no filings');
select is(t.read(t.who('D07', 'feed_reader'), 'filing.entry_get', jsonb_build_object('path',
    jsonb_build_object('id', :'p1'))) ->> 'code', 'not_found', 'a machine reader opens none');
select * from finish();
rollback;
