-- SPDX-License-Identifier: Apache-2.0
-- select … where report.stands(x.in_force, x.approved_at, x.closed_at, 17, window)
-- Was the row in force when the approval window closed, as of the horizon?
-- Plain SQL, so that it is folded into the query.
create or replace function report.stands(p_in_force int8range,
    p_approved_at timestamptz, p_closed_at timestamptz, p_horizon bigint,
    p_span ledger.span)
returns boolean
language sql immutable
as $$
	select lower(p_in_force) <= p_horizon
	    and p_approved_at < (p_span).corrected_by
	    and (upper_inf(p_in_force) or upper(p_in_force) > p_horizon
	    or p_closed_at >= (p_span).corrected_by)
$$;
alter function report.stands(int8range, timestamptz, timestamptz, bigint,
	ledger.span) owner to rr_owner;
revoke all on function report.stands(int8range, timestamptz, timestamptz,
	bigint, ledger.span) from public;
grant execute on function report.stands(int8range, timestamptz, timestamptz,
	bigint, ledger.span) to rr_reader;
