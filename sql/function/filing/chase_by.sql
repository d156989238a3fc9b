-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_by('{17,18}')	-- 请于2023-03-31前报送
-- By when what is not filed is asked for, in a chase: of what is overdue, since when
-- it is; no day that is past.
create or replace function filing.chase_by(p_obligations bigint[])
returns text
language plpgsql stable
as $$
declare
	n	bigint;
	late	bigint;
	day	date;
	since	date[];	-- days that are over unfiled: the first, the last
begin
	select count(*), count(*) filter (where filing.overdue(o)), min(o.due),
	    array[min(o.due) filter (where filing.overdue(o)),
	    max(o.due) filter (where filing.overdue(o))]
	into n, late, day, since
	from filing.obligation o where o.obligation = any (p_obligations);
	return case when late > 0 then format('%s已逾期%s %s 天，请尽快报送',
	    case when late < n then format('其中 %s 项', late) end,
	    case when since[1] < since[2] then '最长' end,
	    ops.today() - since[1])
	when day < ops.today() then '请尽快报送'
	else format('请于%s前报送', day) end;
end
$$;
alter function filing.chase_by(bigint[]) owner to rr_owner;
revoke all on function filing.chase_by(bigint[]) from public;
grant execute on function filing.chase_by(bigint[]) to rr_writer;
