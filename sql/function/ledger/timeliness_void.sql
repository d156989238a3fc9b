-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.timeliness_void(31, 5);	-- its report is a fact no more
create or replace function ledger.timeliness_void(p_entry bigint,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	update ledger.timeliness t
	set in_force = int8range(lower(t.in_force), p_approval)
	where t.entry = p_entry and upper_inf(t.in_force);
end
$$;
alter function ledger.timeliness_void(bigint, bigint) owner to rr_owner;
revoke all on function ledger.timeliness_void(bigint, bigint) from public;
grant execute on function ledger.timeliness_void(bigint, bigint) to rr_writer;
