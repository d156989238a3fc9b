-- SPDX-License-Identifier: Apache-2.0
-- select filing.period_filing();	-- 2023Q2 on 2023-04-11, once something of it is owed
-- The quarter in which filing is open: the running one from its opening day on, or
-- as soon as anything in it waits to be filed (what is assigned has a day of its
-- own); until then the last.  Plan: obligation_of_period.
create or replace function filing.period_filing()
returns text
language plpgsql stable
as $$
declare
	this	text := ops.period_of(ops.today());
begin
	return case when exists (select from filing.obligation o
	    where o.period = this and o.state = 'open') then this
	    else ops.period_owed('quarter') end;
end
$$;
alter function filing.period_filing() owner to rr_owner;
revoke all on function filing.period_filing() from public;
grant execute on function filing.period_filing() to rr_writer;
