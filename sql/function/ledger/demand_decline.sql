-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.demand_decline(31, 1, 'D07', '已有安排', 5);
-- From approval 5 the reform office has declined it, with its reason (X57).
create or replace function ledger.demand_decline(p_demand bigint, p_version int,
    p_unit text, p_reason text, p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	insert into ledger.demand_decline (demand, entry, version, unit,
	    in_force, reason)
	values (p_demand, p_demand, p_version, p_unit,
	    int8range(p_approval, null), p_reason);
end
$$;
alter function ledger.demand_decline(bigint, int, text, text, bigint)
	owner to rr_owner;
revoke all on function ledger.demand_decline(bigint, int, text, text, bigint)
	from public;
grant execute on function ledger.demand_decline(bigint, int, text, text, bigint)
	to rr_writer;
