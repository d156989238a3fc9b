-- SPDX-License-Identifier: Apache-2.0
-- select ops.add_working_days('2023-03-31', 5);	-- 2023-04-10
-- The n-th working day after (n < 0: before) the day; n = 0 is the day itself.
create or replace function ops.add_working_days(day date, n int)
returns date
language plpgsql stable strict
as $$
declare
	d	date := day;
	left_	int := abs(n);
begin
	if left_ > 1000 then
		raise exception '工作日数过大：%', n using errcode = '22003';
	end if;
	while left_ > 0 loop
		d := d + sign(n)::int;
		if ops.is_working_day(d) then
			left_ := left_ - 1;
		end if;
	end loop;
	return d;
end
$$;
alter function ops.add_working_days(date, int) owner to rr_owner;
revoke all on function ops.add_working_days(date, int) from public;
grant execute on function ops.add_working_days(date, int)
	to rr_writer, rr_reader;
