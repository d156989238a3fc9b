-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.pilot_state_v1(17, 'U500103', 9, window);
-- The state of a pilot in a district that a judge goes by: the last row begun
-- by the horizon that was filed in time, also where a later quarter's has
-- replaced it since; nothing where it was voided.  Part of the judges that use
-- it, and frozen with them.
-- Plan: pilot_state_history backwards, first row that fits; 8 buffers.
create or replace function ledger.pilot_state_v1(p_pilot bigint, p_unit text,
    h bigint, w ledger.span)
returns table (acceptance text, acceptance_date date)
language sql stable
as $$
	select s.acceptance, s.acceptance_date
	from (select i.* from ledger.pilot_state i
	    where i.pilot = p_pilot and i.unit = p_unit
	    and lower(i.in_force) <= h and i.approved_at < (w).corrected_by
	    and (i.approved_at < (w).approved_by or exists (select
	        from ledger.pilot_state f where f.entry = i.entry
	        and f.approved_at < (w).approved_by))
	    order by lower(i.in_force) desc limit 1) s
	where upper_inf(s.in_force) or upper(s.in_force) > h
	or s.closed_at >= (w).corrected_by or exists (select
	    from ledger.pilot_state n where n.pilot = p_pilot
	    and n.unit = p_unit and lower(n.in_force) = upper(s.in_force))
$$;
alter function ledger.pilot_state_v1(bigint, text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.pilot_state_v1(bigint, text, bigint, ledger.span)
	from public;
grant execute on function ledger.pilot_state_v1(bigint, text, bigint,
	ledger.span) to rr_reader;
