-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.demand_reopen(31, 5);	-- from approval 5 it is not declined any more
create or replace function ledger.demand_reopen(p_demand bigint,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	update ledger.demand_decline d
	set in_force = int8range(lower(d.in_force), p_approval)
	where d.demand = p_demand and upper_inf(d.in_force);
end
$$;
alter function ledger.demand_reopen(bigint, bigint) owner to rr_owner;
revoke all on function ledger.demand_reopen(bigint, bigint) from public;
grant execute on function ledger.demand_reopen(bigint, bigint) to rr_writer;
