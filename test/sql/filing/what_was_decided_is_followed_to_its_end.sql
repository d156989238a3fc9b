-- SPDX-License-Identifier: Apache-2.0
-- 落实台账, item by item: what each meeting decided, each unit's latest approved
-- state, its reports in time or late, carried out or not and since when; now and
-- as it stood on a day.
\ir ../helper_assigned.sql
select plan(42);
select t.who('D07', 'clerk') as clerk, t.who('D07', 'reviewer', 2) as office, t.who('U500103', 'clerk') as c,
    t.who('U500103', 'leader') as l, t.who('U500107', 'clerk') as out, t.person('D07', 'system_admin') as s \gset
create function t.decided(title text, due text, variadic units text[]) returns jsonb language sql as $$
	select jsonb_build_object('title', title, 'requirement', '按季度报送', 'units', to_jsonb(units), 'due', due,
	    'policy_area', 'society', 'track', 'governance') $$;
create function t.meeting(n int, variadic decisions jsonb[]) returns bigint language plpgsql as $$
declare
	m	bigint := t.made(t.who('D07', 'clerk'), 'commission_meeting', jsonb_build_object('classified', false, 'number', n,
		    'held_on', '2023-03-10', 'agenda', '[{"title": "审议要点"}]'::jsonb, 'decisions', to_jsonb(decisions)));
begin
	perform t.move(t.who('D07', 'clerk'), m, 'submit');
	if t.move(t.who('D07', 'reviewer', 2), m, 'approve') <> '200' then raise exception 'no meeting'; end if;
	return m;
end $$;
create function t.ledger_(caller text, query jsonb default '{}', module text default 'decision') returns jsonb language sql as $$
	select t.read(caller, 'filing.work_items', jsonb_build_object('path', jsonb_build_object('module', module), 'query', query)) $$;
-- title unit state on_time/due late standing
create function t.lines(x jsonb) returns text language sql as $$
	select string_agg(concat_ws(' ', w -> 'item' ->> 'title', w -> 'unit' ->> 'unit', coalesce(w ->> 'progress', '-'),
	    (w -> 'reports' ->> 'on_time') || '/' || (w -> 'reports' ->> 'due'), case when (w ->> 'overdue')::boolean then 'overdue' end,
	    w ->> 'standing'), ', ' order by n) from jsonb_array_elements(x -> 'items') with ordinality y (w, n) $$;
create function t.line(x jsonb, title text, unit text) returns jsonb language sql as $$
	select w from jsonb_array_elements(x -> 'items') y (w) where w -> 'item' ->> 'title' = title and w -> 'unit' ->> 'unit' = line.unit $$;

select t.meeting(12, t.decided('甲', '2023-03-30', 'U500103', 'D18'), t.decided('乙', '2023-04-28', 'U500105')) as m \gset
select t.meeting(13, t.decided('丙', '2023-03-30', 'U500103')) as m2 \gset
select entry as one from filing.entry where module = 'decision' and title = '甲' \gset
select entry as two from filing.entry where module = 'decision' and title = '乙' \gset
select entry as three from filing.entry where module = 'decision' and title = '丙' \gset
select t.ledger_(:'office') as now_ \gset
select is(t.lines(:'now_'), '丙 U500103 - 0/0 open, 乙 U500105 - 0/0 open, 甲 D18 - 0/0 open, 甲 U500103 - 0/0 open',
    'every decision with each of its units, the newest first');
select is(:'now_'::jsonb ->> 'parent_label', '深改委会议', 'of what they came');
select is(t.line(:'now_', '甲', 'D18') -> 'parent' ->> 'title', '市委深改委第12次会议（2023-03-10）', 'of which meeting');
select is(t.line(:'now_', '甲', 'D18') ->> 'due', '2023-03-30', 'by when');
select is(t.line(:'now_', '甲', 'D18') ->> 'next_due', '2023-03-30', 'what is to come');
select is(left(t.line(:'now_', '甲', 'D18') ->> 'given_at', 10), '2023-03-20', 'since when');

-- one reports in time and is done, one is late, one is under way
select t.reported('U500103', :one, '2023Q1', '{"progress": "completed"}') as done_ \gset
select t.reported('U500105', :two, '2023Q2') as under \gset
select is(t.lines(t.ledger_(:'office')), '丙 U500103 - 0/0 open, 乙 U500105 under_way 1/1 open, 甲 D18 - 0/0 open, '
    || '甲 U500103 completed 1/1 done', 'how far each is by what was approved');
select is(t.line(t.ledger_(:'office'), '甲', 'U500103') ->> 'ended_at' is not null, true, 'carried out since');
select is(t.line(t.ledger_(:'office'), '乙', 'U500105') ->> 'ended_at', null, 'not yet');
select is((t.line(t.ledger_(:'office'), '甲', 'U500103') ->> 'entry')::bigint, :done_::bigint, 'by which report');
select is(t.line(t.ledger_(:'office'), '甲', 'U500103') ->> 'next_due', null, 'done is owed no more');
select ops.clock_set('2023-04-03 09:00+08') as late \gset
select is(t.lines(t.ledger_(:'office')), '丙 U500103 - 0/1 overdue open, 乙 U500105 under_way 1/1 open, 甲 D18 - 0/1 overdue open, '
    || '甲 U500103 completed 1/1 done', 'who has not reported is late');
select t.reported('D18', :one, '2023Q1') as later \gset
select is(t.lines(t.ledger_(:'office', jsonb_build_object('subject', :one))), '甲 D18 under_way 0/1 open, 甲 U500103 completed 1/1 done',
    'late is late for ever, though it came');
select is(t.line(t.ledger_(:'office'), '甲', 'D18') -> 'reports' ->> 'late', '1', 'and counted');

-- filters
select is(t.lines(t.ledger_(:'office', '{"state": "done"}')), '甲 U500103 completed 1/1 done', 'those carried out');
select is(t.lines(t.ledger_(:'office', '{"state": "open", "unit": "U500105"}')), '乙 U500105 under_way 1/1 open', 'a unit''s that are not');
select is(t.lines(t.ledger_(:'office', '{"state": "overdue"}')), '丙 U500103 - 0/1 overdue open', 'where a report is missing');
select is(t.lines(t.ledger_(:'office', '{"q": " 乙 "}')), '乙 U500105 under_way 1/1 open', 'by words of the title');
select is(t.lines(t.ledger_(:'office', jsonb_build_object('parent', :m2))), '丙 U500103 - 0/1 overdue open', 'of one meeting');
select is(t.ledger_(:'office', '{"after": "x"}') ->> 'code', 'invalid_parameter', 'nor place');
select is((select t.lines(p) || ' | ' || t.lines(t.ledger_(:'office', '{"limit": "3"}'::jsonb || jsonb_build_object('after', p -> 'next')))
    from t.ledger_(:'office', '{"limit": "3"}') p), '丙 U500103 - 0/1 overdue open, 乙 U500105 under_way 1/1 open, '
    || '甲 D18 under_way 0/1 open | 甲 U500103 completed 1/1 done', 'page after page');

-- as it stood
select ledger.horizon_cut() as cut \gset
select ops.clock_set('2023-04-10 09:00+08') as later_ \gset
select t.moved(t.admin(), :three, 'void', '{"note": "重复"}') as void_ \gset
select ledger.horizon_cut() as cut2 \gset
select is(t.lines(t.ledger_(:'office', '{"state": "recalled"}')), '丙 U500103 - 0/0 recalled', 'what was recalled is kept as it stood last');
select is(left(t.line(t.ledger_(:'office'), '丙', 'U500103') ->> 'ended_at', 10), '2023-04-10', 'with the day');
select is(t.ledger_(:'office', '{"as_of": "2023-04-03"}'), t.ledger_(:'office', '{"as_of": "2023-04-03T23:59:59+08:00"}'), 'a day is read at its end');
select is(t.lines(t.ledger_(:'office', '{"as_of": "2023-04-03T23:59:59+08:00"}')), '丙 U500103 - 0/1 overdue open, '
    || '乙 U500105 under_way 1/1 open, 甲 D18 under_way 0/1 open, 甲 U500103 completed 1/1 done', 'and stood then');
select is((select string_agg(filing.timeliness_on(o, d), ' ' order by d) from filing.obligation o,
    unnest('{2023-03-19,2023-03-30,2023-03-31,2023-04-03}'::date[]) d where o.subject = :one and o.unit = 'D18'), 'pending late late',
    'a report is owed from its day on, late after it, and late for ever');

-- a done one that is opened again has not ended
select t.act(:'c', 'entry_act', jsonb_build_object('path', jsonb_build_object('id', :'done_'), 'if_match', t.rev(:done_),
    'body', '{"action": "revise"}'::jsonb)) as rev \gset
select t.edit(:'c', :done_, t.report('{"progress": "under_way", "progress_detail": "2.尚有一项未完成，继续推进"}')) as ed \gset
select t.move(:'c', :done_, 'submit') as sub \gset
select t.move(t.who('U500103', 'reviewer'), :done_, 'approve') as ap \gset
select is(t.move(:'office', :done_, 'approve'), '200', 'a report is corrected');
select is(t.line(t.ledger_(:'office'), '甲', 'U500103') ->> 'standing', 'open', 'and the decision is not carried out any more');

-- who reads what
select is(t.lines(t.ledger_(:'c', '{"state": "open"}')), '甲 D18 under_way 0/1 open, 甲 U500103 under_way 1/1 open',
    'a unit reads the decisions that it has a part in, with all their units');
select is(t.line(t.ledger_(:'c'), '甲', 'D18') -> 'parent', 'null', 'not of which meeting: that is the office''s');
select is(t.line(t.ledger_(:'c'), '甲', 'D18') -> 'entry', 'null', 'nor another unit''s report');
select is((t.line(t.ledger_(:'l'), '甲', 'U500103') ->> 'entry')::bigint, :done_::bigint, 'its own it opens');
select is(t.lines(t.ledger_(:'out')), null, 'who has no part in any reads none');
select is(t.ledger_(:'s') ->> 'code', 'not_found', 'an administrator reads no ledger of work');
select is(t.ledger_(:'office', '{}', 'pilot') ->> 'code', 'not_found', 'and what is not assigned has none');

-- the meeting's own page
create function t.panel(caller text, e bigint) returns jsonb language sql as $$
	select t.read(caller, 'filing.entry_work', jsonb_build_object('path', jsonb_build_object('id', e::text))) $$;
select is(t.got(:'office', :m) ->> 'work', 'decision', 'a meeting has decisions');
select is(t.got(:'office', :one) ->> 'work', null, 'a decision none');
select is((select string_agg(concat_ws(' ', i -> 'item' ->> 'title', i ->> 'done', i ->> 'overdue', i ->> 'units'), ', ' order by n)
    from jsonb_array_elements(t.panel(:'office', :m) -> 'items') with ordinality y (i, n)), '甲 0 0 2, 乙 0 0 1',
    'in the order of the meeting, how many units are done and late');
select is((select jsonb_agg(w -> 'unit' -> 'unit') from jsonb_array_elements(t.panel(:'office', :m) -> 'items' -> 0 -> 'rows') w),
    '["D18", "U500103"]', 'with each unit');
select is(t.panel(:'office', :m2) -> 'items' -> 0 -> 'recalled', 'true', 'one that was recalled says so');
select is(t.panel(:'c', :m) ->> 'code', 'not_found', 'it is read by who reads the meeting');
select is((filing.sheets_work_items(t.ledger_(:'office', '{"state": "overdue"}')::json) -> 0 -> 'columns' -> 1 ->> 0), '深改委会议', 'a workbook names the meeting, too');
select * from finish();
rollback;
