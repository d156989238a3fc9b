-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.check_reminder();
-- The ladder of reminders is one, and it was climbed today (two hours' grace).
create or replace function filing.check_reminder()
returns setof text
language plpgsql stable
as $$
begin
	begin
		if not exists (select from filing.reminder_ladder() l
		    where cardinality(l.told) > 0) then
			return next '提醒阶梯为空';
		end if;
	exception when data_exception then
		return next '提醒阶梯的设置无法读取';
	end;
	if ops.now() at time zone 'Asia/Shanghai' > ops.today() + make_interval(
	    hours => ops.setting_get('remind_hour', '8')::int + 2)
	    and exists (select from filing.obligation o
	        where o.state in ('open', 'filed'))
	    and not exists (select from filing.reminder_day d
	        where d.day = ops.today()) then
		return next '今日的提醒尚未发出';
	end if;
end
$$;
alter function filing.check_reminder() owner to rr_owner;
revoke all on function filing.check_reminder() from public;
comment on function filing.check_reminder() is
	'催报提醒的各档齐全，今天已经按时提醒';
