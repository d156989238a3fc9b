-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.pilot_resume(17, 6);	-- from approval 6 it counts again
create or replace function ledger.pilot_resume(p_pilot bigint,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	update ledger.pilot_suspension
	set in_force = int8range(lower(in_force), p_approval)
	where pilot = p_pilot and upper_inf(in_force);
end
$$;
alter function ledger.pilot_resume(bigint, bigint) owner to rr_owner;
revoke all on function ledger.pilot_resume(bigint, bigint) from public;
grant execute on function ledger.pilot_resume(bigint, bigint) to rr_writer;
