-- SPDX-License-Identifier: Apache-2.0
-- select ledger.horizon_cut();	-- 17: every approval up to 17 has committed
-- null where nothing was approved since the last horizon, and then it waits for
-- nobody.  Otherwise it waits for the approvals under way and keeps new ones
-- out until its own transaction ends: call it in a tiny one, or last.
create or replace function ledger.horizon_cut()
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	drawn	bigint;
begin
	select s.last_value into drawn from ledger.approval s
	where s.is_called and s.last_value > (select max(h.number)
	    from ledger.horizon h);
	if not found then
		return null;
	end if;
	perform pg_advisory_xact_lock(785);
	select s.last_value into drawn from ledger.approval s;
	insert into ledger.horizon (number, at) values (drawn, ops.now())
	on conflict (number) do nothing;
	return drawn;
end
$$;
alter function ledger.horizon_cut() owner to rr_owner;
revoke all on function ledger.horizon_cut() from public;
grant execute on function ledger.horizon_cut()
	to rr_writer, rr_reader, rr_worker;
