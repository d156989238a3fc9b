-- SPDX-License-Identifier: Apache-2.0
-- Idea 8, [35]: a pilot's and a project's report begins with last time's text; sent
-- as it is, it wants the reason why nothing is new.  That holds for one period.
\ir ../helper_filing.sql
select plan(18);
select t.who('U500103', 'clerk') as a \gset
select t.pilot_in_force() as p, t.project_in_force() as j \gset
create function t.sent(e bigint) returns text[] language sql as $$
	select t.errors(t.moved(t.who('U500103', 'clerk'), e, 'submit')) $$;
create function t.passed(e bigint) returns text language sql as $$
	select concat_ws(' ', t.move(t.who('U500103', 'reviewer'), e, 'approve'),
	    t.move(t.who('D30', 'clerk', 3), e, 'approve'), t.move(t.who('D07', 'reviewer'), e, 'approve')) $$;

select t.update_in_force('U500103', :p) as q1 \gset
select is(t.move(:'a', :q1, 'revise'), '200', 'a change of what was approved');
select is(t.edit(:'a', :q1, '{"problems": "数据仍不通"}'), '200', 'of one field');
select is(t.move(:'a', :q1, 'submit'), '200', 'is no new report, so its text may stay');
select is(t.passed(:q1), '200 200 200', 'approved');

select ops.clock_set('2023-06-20 09:00+08') as x \gset
select filing.obligation_open('pilot_update', 'U500103', :p, '2023Q2') as x \gset
select t.made(:'a', 'pilot_update', '{}', t.owed('U500103', :p, '2023Q2')) as q2 \gset
select is(t.got(:'a', :q2) #>> '{body,work_done}', '1.召开会议。', 'the next begins with the last text');
select is(t.sent(:q2), '{no_progress_reason_required /body/no_progress_reason}'::text[], 'which alone is not enough');
select is(t.edit(:'a', :q2, '{"work_done": " 1.召开\n会议。"}'), '200', 'nor is it');
select is(t.sent(:q2), '{no_progress_reason_required /body/no_progress_reason}'::text[], 'with other blanks');
select is(t.edit(:'a', :q2, '{"no_progress_reason": "等待部委批复"}'), '200', 'with the reason');
select is(t.move(:'a', :q2, 'submit'), '200', 'it is taken');
select is(t.passed(:q2), '200 200 200', 'reviewed as any other');
select is((select period || ' ' || no_progress_reason from ledger.pilot_state where pilot = :p and unit = 'U500103'
    and upper_inf(in_force)), '2023Q2 等待部委批复', 'and the ledger says so');
select ops.clock_set('2023-09-20 09:00+08') as x \gset
select filing.obligation_open('pilot_update', 'U500103', :p, '2023Q3') as x \gset
select t.made(:'a', 'pilot_update', '{}', t.owed('U500103', :p, '2023Q3')) as q3 \gset
select is(t.sent(:q3), '{no_progress_reason_required /body/no_progress_reason}'::text[],
    'last time''s reason is none for this time');
select is(t.edit(:'a', :q3, '{"work_done": "2.批复已到，启动实施。"}'), '200', 'something new');
select is(t.move(:'a', :q3, 'submit'), '200', 'needs none');

-- a project's report, every two months
select ops.clock_set('2023-03-20 09:00+08') as x \gset
select t.project_update_in_force('U500103', :j, 'under_way', '{"work_done": "1.召开会议。"}') as b1 \gset
select ops.clock_set('2023-04-20 09:00+08') as x \gset
select t.project_update('U500103', :j, 'under_way', '{"work_done": "1.召开会议。"}', '202303B') as b2 \gset
select is(t.sent(:b2), '{no_progress_reason_required /body/no_progress_reason}'::text[], 'the same of a project');
select is(t.edit(:'a', :b2, '{"no_progress_reason": "应用尚在开发"}'), '200', 'with the reason');
select is(t.move(:'a', :b2, 'submit'), '200', 'it is taken');
select * from finish();
rollback;
