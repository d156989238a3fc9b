-- SPDX-License-Identifier: Apache-2.0
-- select … where ledger.stood_v1(x.in_force, x.approved_at, x.closed_at, 17, window)
-- Was the row in force when the approval window closed, as of the horizon?  Part
-- of the judges that use it, and frozen with them.  Plain SQL, so that it is
-- folded into the query.
create or replace function ledger.stood_v1(p_in_force int8range,
    p_approved_at timestamptz, p_closed_at timestamptz, h bigint,
    w ledger.span)
returns boolean
language sql immutable
as $$
	select lower(p_in_force) <= h and p_approved_at < (w).corrected_by
	    and (upper_inf(p_in_force) or upper(p_in_force) > h
	    or p_closed_at >= (w).corrected_by)
$$;
alter function ledger.stood_v1(int8range, timestamptz, timestamptz, bigint,
	ledger.span) owner to rr_owner;
revoke all on function ledger.stood_v1(int8range, timestamptz, timestamptz,
	bigint, ledger.span) from public;
grant execute on function ledger.stood_v1(int8range, timestamptz, timestamptz,
	bigint, ledger.span) to rr_reader;
