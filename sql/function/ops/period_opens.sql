-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_opens('2023Q1');	-- 2023-03-11
-- The day from which a period's updates are owed (X35): so many days before its
-- last one, a setting for each kind of period.
create or replace function ops.period_opens(period text)
returns date
language plpgsql stable strict
as $$
begin
	return ops.period_end(period) - ops.setting_get(case
	    when period like '%B' then 'opens_days_two_months'
	    else 'opens_days' end, '20')::int;
end
$$;
alter function ops.period_opens(text) owner to rr_owner;
revoke all on function ops.period_opens(text) from public;
grant execute on function ops.period_opens(text) to rr_writer, rr_reader;
