-- SPDX-License-Identifier: Apache-2.0
-- select filing.days_words(-2)	-- 逾期 2 天; 今日截止, 剩 3 天
create or replace function filing.days_words(p_days int)
returns text
language sql immutable
as $$
	select case when p_days < 0 then format('逾期 %s 天', -p_days)
	    when p_days = 0 then '今日截止'
	    else format('剩 %s 天', p_days) end
$$;
alter function filing.days_words(int) owner to rr_owner;
revoke all on function filing.days_words(int) from public;
grant execute on function filing.days_words(int) to rr_writer;
