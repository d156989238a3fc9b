-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_owed('quarter');	-- 2023Q1 on 2023-04-11
-- The period that is being reported: the running one once its updates are owed,
-- until then the last.
create or replace function ops.period_owed(kind text)
returns text
language sql stable strict
as $$
	select case when ops.today() >= ops.period_opens(p.this) then p.this
	    else ops.period_of(ops.period_start(p.this) - 1, kind) end
	from (values (ops.period_of(ops.today(), kind))) p(this)
$$;
alter function ops.period_owed(text) owner to rr_owner;
revoke all on function ops.period_owed(text) from public;
grant execute on function ops.period_owed(text) to rr_writer;
