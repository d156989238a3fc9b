-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- The words that the server takes for a filter are those that the data can have,
-- none missing and none too many; what is a word by the data is refused here, and
-- told as the server tells of its own.
select plan(43);
\set doc `"${RR_BUILD:-build}"/rr-print openapi`
create temp table said as
select substr(p.key, length('/api/v1/') + 1) || ' ' || (x ->> 'name') as filter,
    array(select jsonb_array_elements_text(x #> '{schema,enum}') order by 1) as words
from jsonb_each(:'doc'::jsonb -> 'paths') p, jsonb_each(p.value) m,
    jsonb_array_elements(m.value -> 'parameters') x
where x #> '{schema,enum}' is not null;
create function t.of_check(name text) returns text[] language sql as $$
	select array_agg(distinct m[1]) from pg_constraint c,
	    regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
	where c.conname = name and c.conrelid = case name when 'step_state_known'
	    then 'flow.step'::regclass else c.conrelid end $$;
create function t.of_list(name text) returns text[] language sql as $$
	select array_agg(distinct c.code) from flow.code c where c.code_list = name $$;
create temp table known (filter, words) as values
    ('entries state', t.of_check('entry_state_known')),
    ('obligations state', t.of_check('obligation_state_known')),
    ('extensions state', t.of_list('extension_state')),
    ('join-requests state', t.of_check('join_request_state_known')),
    ('work/{module}/items state', t.of_list('work_standing')),
    ('reports state', t.of_check('report_state_known')),
    ('reports kind', array(select kind from report.kind)),
    ('trends kind', array(select kind from report.kind)),
    ('timetable/cut-offs/foretold kind', array(select kind from report.kind)),
    ('appeals state', t.of_check('appeal_state_known')),
    ('migrations state', t.of_check('migration_state_known')),
    ('suggestions state', t.of_check('suggestion_state_known')),
    ('jobs state', enum_range(null::ops.job_state)::text[]),
    ('admin/grants role', enum_range(null::org.role)::text[]),
    ('imports action', array(select distinct s.action from flow.step s
        where s.stage = 'entry' and s.eyes)),
    ('audit group', array(select distinct k.group_ from ops.act_known k));
select is((select s.words from said s where s.filter = k.filter),
    array(select unnest(k.words) order by 1), k.filter) from known k;
select is(s.words, array(select m.module from flow.module m order by 1), s.filter)
from said s where s.filter like '% module' order by 1;
-- what no table has stands here, so that a new filter is looked at
select is(array(select s.filter from said s where s.filter not like '% module'
    and s.filter not in (select k.filter from known k) order by 1),
    '{"audit result","cockpits/district basis","cockpits/project basis","imports mode","imports purpose","ledger/{module}/tally kind","projects traffic"}',
    'no other filter has words of its own');

select t.person('D07', 'reviewer') as office \gset
create function t.refused(sql text) returns text language plpgsql as $$
declare
	detail	text;
begin
	execute sql;
	return 'taken';
exception when sqlstate 'RF001' then
	get stacked diagnostics detail = pg_exception_detail;
	return sqlerrm || ' ' || detail;
end $$;
create function t.asked(who text, door text, name text, word text)
returns jsonb language sql as $$
	select coalesce(substr(r, 19)::jsonb, '{}') from (select t.refused(format(
	    'select * from %s(%L, %L)', door, who, jsonb_build_object('path',
	    '{"module": "pilot"}'::jsonb, 'query', jsonb_build_object(name, word))))) x (r)
	where r like 'invalid_parameter %' $$;
select is((t.asked(:'office', 'filing.entry_list', 'outcome', 'x')), jsonb_build_object('detail', d, 'parameter', 'outcome',
    'errors', jsonb_build_array(jsonb_build_object('pointer', '', 'code', 'invalid_parameter', 'detail', d))), 'one shape, with the rule')
from (values ('查询参数“outcome”：应为其中之一：pending、adopted、declined。')) x (d);
select is(t.asked(:'office', door, name, 'x') ->> 'parameter', name, door || ' ' || name)
from (values ('filing.entry_list', 'stage'), ('ops.notice_list', 'kind'), ('filing.bulletin_list', 'month'),
    ('ops.event_feed', 'after'), ('ledger.ledger_list', 'after'), ('ledger.ledger_list', 'changed_since'),
    ('ledger.ledger_list', 'period')) v (door, name);
select is(t.asked(:'office', 'report.timetable', 'year', '1999') ->> 'parameter', 'year', 'a year that no report has');
select is(t.asked(:'office', door, name, word), null, door || ' ' || word)
from (values ('filing.entry_list', 'stage', 'department_signature'), ('filing.entry_list', 'outcome', 'adopted'),
    ('ops.notice_list', 'kind', 'chase'), ('ops.notice_list', 'kind', 'approve')) v (door, name, word);

select is(ops.as_of('2023-03-31'), '2023-03-31 23:59:59.999999+08', 'a day goes to its end in the office');
select is(ops.as_of('2023-03-31T15:00:00+08:00'), '2023-03-31 15:00+08', 'an instant is itself');
select is(ops.as_of(null), null, 'nothing is nothing');
select * from finish();
rollback;
