-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.pilot_suspend(17, 17, 2, 'D07', '范围有争议', 5);
-- From approval 5 the pilot counts for no district, by decision of the reform
-- office (X4).  A second suspension replaces the reason of the first.
create or replace function ledger.pilot_suspend(p_pilot bigint,
    p_entry bigint, p_version int, p_unit text, p_reason text,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	perform ledger.pilot_resume(p_pilot, p_approval);
	insert into ledger.pilot_suspension (pilot, entry, version, unit,
	    in_force, reason)
	values (p_pilot, p_entry, p_version, p_unit,
	    int8range(p_approval, null), p_reason);
end
$$;
alter function ledger.pilot_suspend(bigint, bigint, int, text, text, bigint)
	owner to rr_owner;
revoke all on function ledger.pilot_suspend(bigint, bigint, int, text, text,
	bigint) from public;
grant execute on function ledger.pilot_suspend(bigint, bigint, int, text, text,
	bigint) to rr_writer;
