-- SPDX-License-Identifier: Apache-2.0
-- X35, [33]: T−10, T−3, T0 and T+1, to the clerk, then the reviewer, then the leader;
-- to the module's administrator before the cut-off; one digest a person and day.
\ir ../helper_filing.sql
select plan(41);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'clerk', 2) as a2, t.who('U500103', 'reviewer') as r,
    t.who('U500103', 'leader') as l, t.who('U500105', 'clerk') as b, t.who('D30', 'clerk') as d,
    t.who('D07', 'reviewer') as o, t.person('D07', 'reviewer', '{pilot_update}') as adm,
    t.person('U500103', 'clerk', '{}', '{achievement}') as narrow \gset
update flow.hook set owes = null where module <> 'pilot_update';
select t.pilot_in_force() as p, t.pilot_in_force('{"document_number": "建办科函〔2021〕444号", "name": "乙",
    "scope_units": ["U500103"]}', '444') as q \gset
create function t.day(at text) returns text language plpgsql as $$
begin
	perform ops.clock_set((at || '+08')::timestamptz);
	return (select (j ->> 'items') || ' ' || (j ->> 'people') from filing.remind() j);
end $$;
create function t.told(caller text) returns text language sql as $$
	select string_agg(text, ' | ' order by notice) from ops.notice
	where account = t.account(caller) and kind = 'digest' $$;
create function t.last(caller text) returns text language sql as $$
	select text from ops.notice where account = t.account(caller) and kind = 'digest'
	order by notice desc limit 1 $$;
create function t.times(caller text) returns bigint language sql as $$
	select count(*) from ops.notice where account = t.account(caller) and kind = 'digest' $$;

select is(t.day('2023-03-20 09:00'), '0 0', 'eleven days before: nobody');
select is(t.day('2023-03-21 07:59'), null, 'not before the hour');
select is(t.day('2023-03-21 08:00'), '3 3', 'T−10: three things, three clerks');
select is(t.told(:'a'), '待报 2 项（2023-03-31截止，还剩 10 天）：城市更新试点（2023年第一季度）、乙（2023年第一季度）',
    'one digest, not one notice a thing');
select is(t.told(:'a2'), t.told(:'a'), 'every clerk of the unit');
select is(t.told(:'narrow'), null, 'not one who files something else');
select is(t.told(:'r'), null, 'the reviewer not yet');
select is(t.day('2023-03-21 18:00'), null, 'once a day');
select is(t.day('2023-03-22 09:00'), '0 0', 'and each rung once');
select is(t.read(:'a', 'ops.notice_list', '{"query": {"kind": "digest"}}') #>> '{items,0,kind_label}', '提醒',
    'he finds it among his notices');

-- the worker was away on the day itself
select is(t.day('2023-03-29 09:00'), '3 4', 'T−3 is made good: also the reviewer');
select is(t.told(:'r'), '待报 2 项（2023-03-31截止，还剩 2 天）：城市更新试点（2023年第一季度）、乙（2023年第一季度）',
    'with the days that are left');
select is(t.told(:'adm'), null, 'the administrator not yet');
-- one of them is filed, and lies with the reviewer
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as e \gset
select t.move(:'a', :e, 'submit') as x \gset
select is(t.day('2023-03-30 09:00'), '3 2', 'T−1: those who administer, and the desk on which it lies');
select is(t.last(:'adm') like '所管业务尚有 2 个单位 2 项未报（2023-03-31截止，还剩 1 天）：%', true, 'the escalation before the cut-off');
select is(t.last(:'r'), '待您审核 1 项（2023-03-31截止，还剩 1 天）：城市更新试点（2023年第一季度）', 'the reviewer has something to do');
select is(t.times(:'o'), 0::bigint, 'a reviewer who does not administer it is left alone');
-- returned: the ladder goes on (it survives returns)
select t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "改"}') as x \gset
select is(t.day('2023-03-31 09:00'), '3 5', 'T0: clerks, reviewer and leader');
select is(t.last(:'a'), '待报 1 项（2023-03-31截止，就在今日）：乙（2023年第一季度）；'
    || '被驳回待修改 1 项（2023-03-31截止，就在今日）：城市更新试点（2023年第一季度）', 'what came back is on it');
select is(t.last(:'l'), t.last(:'a'), 'the leader hears of both');
select is(t.day('2023-04-01 09:00'), '3 5', 'T+1, a Saturday');
select is(t.last(:'a'), '已逾期 1 项（2023-03-31截止，已过 1 天）：乙（2023年第一季度）；'
    || '被驳回待修改 1 项（2023-03-31截止，已过 1 天）：城市更新试点（2023年第一季度）', 'overdue first');
select is(t.day('2023-04-02 09:00'), '0 0', 'and then it is over');
select is((select count(*) from filing.reminder), (select 3 * count(*) from filing.reminder_ladder()),
    'five rungs for each of three');
select is((select max(n) from (select count(*) as n from ops.notice where kind = 'digest'
    group by account, (at at time zone 'Asia/Shanghai')::date) x), 1::bigint, 'nobody had two on a day');

-- a day that moved has a ladder of its own
select ops.clock_set('2023-06-15 09:00+08') as x, filing.obligation_roll('2023Q2') as y \gset
select is(t.day('2023-06-21 09:00') like '3 %', true, 'the next quarter');
select t.act(:'b', 'extension_create', jsonb_build_object('path', jsonb_build_object('id',
    t.owed('U500105', :p, '2023Q2')::text), 'body', '{"reason": "x", "due": "2023-07-20"}'::jsonb)) as x \gset
select t.act(:'adm', 'extension_decide', jsonb_build_object('path', jsonb_build_object('id',
    (select max(extension)::text from filing.extension)), 'body', '{"decision": "grant"}'::jsonb)) as x \gset
select t.times(:'b') as before \gset
select is(t.day('2023-06-30 09:00') like '2 %', true, 'on the old day it is not reminded');
select is(t.times(:'b'), :before::bigint, 'its clerk hears nothing');
select is(t.day('2023-07-10 09:00'), '3 5', 'but ten days before the new one, with what is overdue elsewhere');
select is(t.last(:'b'), '待报 1 项（2023-07-20截止，还剩 10 天）：城市更新试点（2023年第二季度）', 'of the day that stands');
-- opened late: every rung that was reached, in one
select ops.clock_set('2023-09-30 07:00+08') as x, filing.obligation_roll('2023Q3') as y \gset
select t.times(:'b') as before \gset
select is(t.day('2023-09-30 09:00') like '4 %', true, 'opened on the last day');
select is(t.times(:'b'), :before + 1::bigint, 'one digest');
select is((select count(*) from filing.reminder where obligation = t.owed('U500103', :q, '2023Q3')), 4::bigint,
    'four rungs at once');

-- settings are data
insert into ops.setting (name, value) values ('reminder_ladder', '[{"days": -5, "to": ["leader"]}]'), ('remind_hour', '10');
select is((select string_agg(days || array_to_string(told, ','), ' ') from filing.reminder_ladder()), '-5leader', 'other rungs');
select is(t.day('2023-10-05 09:30'), null, 'another hour');
select is((select string_agg(c, ' ') from filing.check_reminder() c), null, 'in two hours'' grace nothing is wrong');
select ops.clock_set('2023-10-05 12:01+08') as x \gset
select is((select string_agg(c, ' ') from filing.check_reminder() c), '今日的提醒尚未发出', 'then a check says so');
update ops.setting set value = '[' where name = 'reminder_ladder';
select is((select string_agg(c, ' ') from filing.check_reminder() c), '提醒阶梯的设置无法读取 今日的提醒尚未发出',
    'and a setting that is none');
-- settled, met and waived remind nobody
update ops.setting set value = '[{"days": 0, "to": ["clerk"]}]' where name = 'reminder_ladder';
update filing.obligation set state = 'waived' where state in ('open', 'filed');
select is(t.day('2023-12-01 12:00'), '0 0', 'what is settled reminds nobody');
select is((select count(*) from ops.notice where kind = 'digest' and text ~ '等$' and text !~ '、'), 0::bigint, 'titles are not cut');
select throws_ok('delete from filing.reminder', '55000', null, 'a reminder is written once');
select * from finish();
rollback;
