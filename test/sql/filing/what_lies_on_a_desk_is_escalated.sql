-- SPDX-License-Identifier: Apache-2.0
-- [33], [23]: what is filed and not yet reviewed is escalated to who administers the
-- module, by desk and since when; what has no day, after some working days.
\ir ../helper_filing.sql
select plan(25);
update flow.hook set owes = null where module <> 'pilot_update';
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o,
    t.person('D07', 'reviewer', '{pilot_update,achievement}') as adm, t.person('D07', 'reviewer', '{demand}') as else \gset
create function t.day(at text) returns text language plpgsql as $$
begin
	perform ops.clock_set((at || '+08')::timestamptz);
	return (select (j ->> 'items') || ' ' || (j ->> 'people') from filing.remind() j);
end $$;
create function t.last(caller text) returns text language sql as $$
	select text from ops.notice where account = t.account(caller) and kind = 'digest'
	and (at at time zone 'Asia/Shanghai')::date = ops.today() $$;

-- an update that waits for the department on the day before
select t.pilot_in_force('{"scope_units": ["U500103"]}') as p \gset
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as u \gset
select t.move(:'a', :u, 'submit') as x, t.move(:'r', :u, 'approve') as y \gset
select is(t.day('2023-03-30 09:00'), '1 2', 'T−1: the desk on which it lies, and who administers');
select is(t.last(:'d'), '待您审核 1 项（2023-03-31截止，还剩 1 天）：城市更新试点（2023年第一季度）', 'the desk');
select is(t.last(:'adm'), '所管业务有 1 项报送后尚未审完（2023-03-31截止，还剩 1 天）：'
    || '城市更新试点（2023年第一季度）（市住房城乡建委录入员，3月20日起）', 'the administrator, by name of the desk and since when');
select is(t.last(:'else'), null, 'not who administers something else');
select t.move(:'d', :u, 'approve') as x \gset
select is(t.day('2023-03-31 09:00'), '1 3', 'T0: the office''s desk, once each');
select is(t.last(:'adm'), '待您审核 1 项（2023-03-31截止，就在今日）：城市更新试点（2023年第一季度）',
    'who administers and reviews hears of it as a reviewer');
select t.move(:'o', :u, 'approve') as x \gset

-- without a day: three working days the desk, five who administers
select ops.clock_set('2023-04-03 09:00+08') as x \gset
select t.achievement_submitted('U500103') as e \gset
select is(t.day('2023-04-06 09:00'), '0 0', 'two working days: a holiday is none');
select is(t.day('2023-04-07 09:00'), '1 1', 'three');
select is(t.last(:'r'), '在您处已满 3 个工作日 1 项：建立数据共享机制', 'the desk is told');
select is(t.day('2023-04-08 09:00'), '0 0', 'once');
select is(t.day('2023-04-11 09:00'), '1 1', 'five');
select is(t.last(:'adm'), '所管业务有 1 项在审核环节已满 5 个工作日：渝中 建立数据共享机制（渝中审核员，4月3日起）',
    'then who administers the module');
select is(t.last(:'r'), null, 'the desk not again');
select is(t.day('2023-04-12 09:00'), '0 0', 'nor the administrator');
-- the next desk has its own days
select t.move(:'r', :e, 'approve') as x \gset
select is(t.day('2023-04-14 09:00'), '0 0', 'another desk begins anew');
select is(t.day('2023-04-17 09:00'), '1 3', 'and is told after its three');
select is(t.last(:'o'), '在您处已满 3 个工作日 1 项：渝中 建立数据共享机制', 'whose it is');
select is(t.last(:'else'), t.last(:'o'), 'every reviewer of the office');
select t.move(:'o', :e, 'approve') as x \gset
select is(t.day('2023-04-20 09:00'), '0 0', 'approved it lies nowhere');
-- the days are settings
select t.achievement_submitted('U500103', '{"source": "工作简报2023年第9期"}') as f \gset
insert into ops.setting (name, value) values ('desk_days', '1'), ('desk_days_admin', '2');
select is(t.day('2023-04-21 09:00'), '1 1', 'one working day');
select is(t.last(:'r'), '在您处已满 1 个工作日 1 项：建立数据共享机制', 'as set');
select is(t.day('2023-04-22 09:00'), '0 0', 'a Saturday counts as none');
select is(t.day('2023-04-23 09:00'), '1 1', 'a Sunday that is worked does');
select is((select string_agg(rung, ' ' order by rung) from filing.desk_reminder where entry = :f), 'admin desk', 'each once');
select throws_ok('delete from filing.desk_reminder', '55000', null, 'and is written once');
select * from finish();
rollback;
