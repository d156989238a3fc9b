-- SPDX-License-Identifier: Apache-2.0
-- 若今日出表: pending filings are tried on the ledger and taken back.
\ir ../helper_filing.sql
select plan(38);
create function t.preview(caller text, body jsonb default '{}')
returns jsonb language sql as $$
	select t.read(caller, 'filing.report_preview',
	    jsonb_build_object('body', body)) $$;
-- what every fact, claim, event and notice says, as one digest
create function t.everything() returns text language plpgsql as $$
declare
	c	regclass;
	d	text;
	whole	text := '';
begin
	for c in select x.oid from pg_class x where x.relkind in ('r', 'p')
	    and not x.relispartition and x.relnamespace in
	    ('ledger'::regnamespace, 'filing'::regnamespace,
	    'ops'::regnamespace, 'report'::regnamespace,
	    'org'::regnamespace) loop
		execute format('select md5(coalesce(string_agg(x::text, e''\n''
		    order by x::text), '''')) from %s x', c) into d;
		whole := whole || c::text || ' ' || d || e'\n';
	end loop;
	return whole || (select last_value from ledger.approval);
end $$;
create function t.figures(unit text, indicator text) returns jsonb
language sql as $$
	select (report.inputs('district', null, null, true)::jsonb
	    #> array['inputs', indicator, unit]) - '{events,note_counts}'::text[] $$;
create function t.as_(role text, statement text) returns text
language plpgsql as $$
begin
	perform set_config('role', role, true);
	execute statement;
	perform set_config('role', 'none', true);
	return null;
exception when others then
	return sqlstate;
end $$;
create function t.at(p_at text) returns void language sql as $$
	select ops.clock_set(p_at::timestamptz) $$;
create function t.base(p jsonb, unit text, indicator text) returns jsonb
language sql as $$ select p #> array['engine', 'inputs', indicator, unit] $$;
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'leader') as chief,
    t.who('U500103', 'reviewer') as reviewer, t.who('U500105', 'clerk') as near,
    t.who('D07', 'leader') as boss, t.who('D30', 'clerk') as line \gset

-- what is approved already
select t.pilot_in_force() as pilot \gset
select t.achievement_submitted('U500104') as other \gset
select t.move(t.who('U500104', 'reviewer'), :other, 'approve') as said \gset
select t.move(t.who('D07', 'reviewer'), :other, 'approve') as said \gset
select ledger.horizon_cut() as h \gset
select t.preview(:'clerk') as p \gset
select is(:'p'::jsonb ->> 'period', '2023Q1', 'the running quarter');
select is(:'p'::jsonb ->> 'cut_off', '2023-03-20', 'as of today');
select is(:'p'::jsonb #>> '{unit,unit}', 'U500103', 'a district gets its own');
select is(:'p'::jsonb #>> '{engine,rule_set,id}', :'p'::jsonb #>> '{rule_set,id}',
    'under the rule set of its period, whole');
select is((select jsonb_object_agg(i.key, (select jsonb_object_agg(u.key,
    u.value - '{events,note_counts}'::text[]) from jsonb_each(i.value) u))
    from jsonb_each(report.inputs('district', null, null, true)::jsonb
    -> 'inputs') i), :'p'::jsonb #> '{engine,inputs}',
    'of approved facts alone it is the live document''s inputs');
select is(:'p'::jsonb #>> '{engine,all}', '{}', 'and nothing waits');

-- under review: an achievement at its own reviewer, an update at the department
select t.achievement_submitted('U500103', '{"event_date": "2023-03-01",
    "source": "工作简报2023年第9期"}') as pending \gset
select t.made(:'clerk', 'pilot_update', t.update_body('{"progress": "completed",
    "acceptance": "accepted", "acceptance_date": "2023-03-10"}'),
    t.owed('U500103', :pilot)) as update_ \gset
select t.attach(:'clerk', :update_, 'acceptance_evidence') as said \gset
select t.move(:'clerk', :update_, 'submit') as said \gset
select t.move(:'reviewer', :update_, 'approve') as said \gset
select t.everything() as before \gset
select t.preview(:'clerk') as p \gset
select t.preview(:'boss') as all_ \gset
select is(t.everything(), :'before',
    'ledger, claims, events, notices and numbers are as they were');
select is(:'p'::jsonb ->> 'entries', '2', 'two filings wait');
select is((select string_agg(d ->> 'stage' || ' ' || (d ->> 'entries') || ' '
    || (d #>> '{desk,unit,unit}'), ', ' order by d ->> 'key')
    from jsonb_array_elements(:'p'::jsonb -> 'desks') d),
    'department_review 1 D30, unit_review 1 U500103',
    'at whose desk, the nearest to an approval first');
select is(:'p'::jsonb #> '{engine,all,national,U500103}',
    '{"num": 1, "den": 1}', 'with the achievement it would have one');
select is(t.base(:'p', 'U500103', 'national'), '{"num": 0, "den": 1}',
    'as approved it has none');
select is(:'p'::jsonb #> '{engine,all,acceptance,U500103}',
    '{"num": 1, "den": 1}', 'and a pilot that passed');
select is(:'p'::jsonb #> array['engine', 'items', :'pending'],
    '{"national": {"U500103": {"num": 1, "den": 1}}}',
    'alone it moves its own indicator and nothing else');
select is((select i - '{last_day,why}'::text[] from jsonb_array_elements(
    :'p'::jsonb -> 'items') i where i ->> 'id' = :'pending')
    #>> '{indicators,0}', '改革经验获全国性肯定评价', 'named to the reader');
select is((select i ->> 'last_day' || ' ' || (i ->> 'days_left')
    from jsonb_array_elements(:'p'::jsonb -> 'items') i
    where i ->> 'id' = :'pending'), '2023-04-10 21',
    'it can be approved until the window closes');
select is(:'all_'::jsonb #> '{engine,all}', :'p'::jsonb #> '{engine,all}',
    'the office sees the same two');
select is(:'all_'::jsonb -> 'items', '[]', 'all units: by desk alone');

-- rights
select is(t.preview(:'near') #>> '{engine,all}', '{}',
    'another district''s preview has nothing of it');
select is(t.preview(:'near') -> 'entries', '0', 'nor counts it');
select is(t.preview(:'near', '{"unit": "U500103"}') ->> 'code', 'forbidden',
    'and may not ask for this one''s');
select is(t.preview(:'line') #> '{engine,all}',
    '{"acceptance": {"U500103": {"num": 1, "den": 1}}}',
    'a department: what has reached it');
select is(t.preview(:'boss', '{"unit": "U500103"}') #>> '{engine,own}',
    'U500103', 'the office may look at one');
select is(t.preview(:'boss', '{"unit": "D18"}') ->> 'code', 'invalid_body',
    'that is compared');
select is(t.preview(t.person('D07', 'system_admin')) ->> 'code', 'forbidden',
    'administrators have no part in it');
select is(t.preview(:'clerk', '{"period": "2022Q3"}') ->> 'code',
    'invalid_body', 'no period that is over');
select is(t.as_('rr_api', $$select filing.preview_try(null, null, null, null)$$),
    '42501', 'the server knocks on the door alone');

-- approved, the report moves as it was said
select t.move(:'reviewer', :pending, 'approve') as said \gset
select t.move(t.who('D07', 'reviewer'), :pending, 'approve') as said \gset
select ledger.horizon_cut() as h \gset
select is(t.figures('U500103', 'national'), :'p'::jsonb
    #> array['engine', 'items', :'pending', 'national', 'U500103'],
    'the achievement, approved, is what was previewed');
select t.preview(:'clerk') as q \gset
select is(t.base(:'q', 'U500103', 'national'), :'p'::jsonb
    #> '{engine,all,national,U500103}', 'it is part of what is approved now');
select t.move(:'line', :update_, 'approve') as said \gset
select t.move(t.who('D07', 'reviewer'), :update_, 'approve') as said \gset
select ledger.horizon_cut() as h \gset
select is(t.figures('U500103', 'acceptance'),
    :'p'::jsonb #> '{engine,all,acceptance,U500103}',
    'so is the pilot''s acceptance');

-- a risk event counts as if the office found that reform caused it
select t.made(t.who('D12', 'clerk'), 'risk_event', t.risk()) as risk \gset
select t.move(t.who('D12', 'clerk'), :risk, 'submit') as said \gset
select is(t.preview(:'chief') #> '{engine,all,risk,U500103}',
    '{"num": 30, "den": 10}', 'a district that is named sees what it may lose');
select is(t.preview(:'near') #>> '{engine,all}', '{}', 'no other does');

-- what cannot be approved as it is says why: an update that a later one overtook,
-- as they were left before the later one ended them
select filing.obligation_open('pilot_update', 'U500105', :pilot, '2022Q4');
select t.made(:'near', 'pilot_update', t.update_body(), t.owed('U500105', :pilot,
    '2022Q4')) as old \gset
select t.move(:'near', :old, 'submit') as said \gset
select t.update_in_force('U500105', :pilot, '{"work_done": "2.推进。"}') as new \gset
update filing.entry set stage = 'unit_review', state = 'in_review', desk_unit = 'U500105', desk_role = 'reviewer',
    desk_since = ops.now()
where entry = :old;
select is((select i ->> 'why' from jsonb_array_elements(t.preview(:'near')
    -> 'items') i where i ->> 'id' = :'old'),
    '该试点已有更晚期次的更新通过审核，请在最新一期中更新',
    'an update that a later one has overtaken');

-- in the days of approval the report in question is the one that is over
select t.at('2023-04-04 09:00+08');
select is(t.preview(:'clerk') ->> 'period', '2023Q1', 'while every window is open');
select is(t.preview(:'clerk') ->> 'cut_off', '2023-03-31', 'up to its last day');
select is((select jsonb_agg(x ->> 'period') from jsonb_array_elements(
    t.preview(:'clerk') -> 'periods') x), '["2023Q1", "2023Q2"]',
    'and the running one may be asked for');
select t.at('2023-04-12 09:00+08');
select is(t.preview(:'clerk') ->> 'period', '2023Q2', 'then the running one is');
select t.achievement_submitted('U500103', '{"event_date": "2023-03-02",
    "source": "工作简报2023年第11期"}') as tardy \gset
select is((select i ->> 'why' from jsonb_array_elements(t.preview(:'clerk',
    '{"period": "2023Q1"}') -> 'items') i where i ->> 'id' = :'tardy'),
    '在补审期结束之后才通过，本期不计', 'what is too late for a period says so');

-- who writes what a preview would write cannot keep it
select throws_ok($$select ledger.fact_write('achievement', 99, 1, 'U500103',
    null, null, t.achievement(), ledger.preview_base() + 1);
    set constraints all immediate$$, 'RF002', 'a preview never stays',
    'a preview that is not taken back is refused');
select * from finish();
rollback;
