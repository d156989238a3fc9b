-- SPDX-License-Identifier: Apache-2.0
-- select ledger.approve_begin();	-- 17: first in what may approve
-- Shared with other approvals, exclusive with ledger.horizon_cut.  Taken before
-- any row lock, so that nobody waits for it while holding what others need: an
-- approval that had its number before a horizon was cut has committed by then.
create or replace function ledger.approve_begin()
returns bigint
language plpgsql volatile
as $$
begin
	perform pg_advisory_xact_lock_shared(785);
	return nextval('ledger.approval');
end
$$;
alter function ledger.approve_begin() owner to rr_owner;
revoke all on function ledger.approve_begin() from public;
grant execute on function ledger.approve_begin() to rr_writer;
