-- SPDX-License-Identifier: Apache-2.0
-- A digest is that of the sorted lines: how the planner counts, which changes with
-- the size of the tables and when they were last looked at, changes no digest.
\ir ../report_helper.sql
select plan(9);
select set_config('session_replication_role', 'replica', true) \g /dev/null
insert into ledger.achievement (entry, version, unit, in_force, approved_at,
    classified, matter, situation, event_date, medium, source, problem_solved,
    main_results)
select 2000000 - g, 1, (array['U500103', 'U500105', 'U500106'])[g % 3 + 1],
    int8range(nextval('ledger.approval'), null), '2023-03-02 09:00+08', false,
    '事项' || g, (array['N4', 'C1'])[g % 2 + 1],
    case g % 7 when 0 then date '2023-05-01' else date '2023-03-01' end, null,
    '简报' || g, '问题', '成果'
from generate_series(1, 400) g;
select set_config('session_replication_role', 'origin', true) \g /dev/null
select ('2023Q1', '2023-01-01', '2023-03-31', '2023-04-11+08',
    '2023-04-11+08')::ledger.span as span,
    (select last_value from ledger.approval) as upto \gset
create function pg_temp.sorted(p_judge text, p_units text[]) returns jsonb
language plpgsql as $$
declare
	said	jsonb;
begin
	execute format($q$
		select jsonb_object_agg(u, (select jsonb_build_object(
		    'digest', pg_temp.list(array_agg(concat_ws(' ', v.unit, v.entry,
		        v.version, v.num, v.den, coalesce(v.event, '-'),
		        coalesce(v.note, '-')) order by v.entry, v.version)
		        filter (where v.counted)),
		    'left_digest', pg_temp.list(array_agg(concat_ws(' ', v.unit,
		        v.entry, v.version, coalesce(v.reason, '-'),
		        coalesce(v.note, '-')) order by v.entry, v.version)
		        filter (where not v.counted)))
		    from ledger.%I(%s, %L) v where v.unit = u))
		from unnest($1) u$q$, p_judge, current_setting('t.upto'),
	    current_setting('t.span')) into said using p_units;
	return said;
end
$$;
create function pg_temp.list(p_lines text[]) returns text language sql as $$
	select encode(sha256(convert_to(coalesce(string_agg(encode(sha256(
	    convert_to(l, 'UTF8')), 'hex') || E'\n', '' order by n), ''), 'UTF8')),
	    'hex')
	from unnest(p_lines) with ordinality x (l, n)
$$;
select set_config('t.upto', :'upto', true), set_config('t.span', :'span', true)
\g /dev/null
create function pg_temp.counted(p_how text) returns jsonb language sql as $$
	select (select jsonb_object_agg(u.key, jsonb_build_object('digest',
	    u.value -> 'digest', 'left_digest', u.value -> 'left_digest'))
	    from jsonb_each(f.units::jsonb) u)
	from report.figures('{"kind": "two_tier", "judge": "judge_brand_national_v1"}',
	    current_setting('t.upto')::bigint, current_setting('t.span')::ledger.span,
	    '{U500103,U500105,U500106}', p_how) f
$$;
select pg_temp.sorted('judge_brand_national_v1', '{U500103,U500105,U500106}') as sorted \gset
select ok((select count(distinct u.value ->> 'digest') = 3
    and bool_and(u.value ->> 'digest' <> pg_temp.list(null))
    and bool_and(u.value ->> 'left_digest' <> pg_temp.list(null))
    from jsonb_each(:'sorted'::jsonb) u), 'there is something in each list');
select is(pg_temp.counted(how), :'sorted'::jsonb, how || ', as the planner likes')
from unnest('{digest,keep}'::text[]) how;
set local enable_hashagg = off;
select is(pg_temp.counted(how), :'sorted'::jsonb, how || ', by sorting')
from unnest('{digest,keep}'::text[]) how;
set local enable_hashagg = on;
set local enable_sort = off;
select is(pg_temp.counted(how), :'sorted'::jsonb, how || ', by hashing')
from unnest('{digest,full}'::text[]) how;
set local enable_sort = on;
set local work_mem = '64kB';
analyze ledger.achievement;
select is(pg_temp.counted(how), :'sorted'::jsonb, how || ', on disk, the table known')
from unnest('{digest,keep}'::text[]) how;
select * from finish();
rollback;
