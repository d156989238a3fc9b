-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.project_results_v1(17, window) where reason is null;
-- The results of the projects that a report compares, and why one approved too
-- late does not count.  recognised: the first period in which it was reported
-- with a situation of this class (R94).  Part of the judges that use it, and
-- frozen with them.
create or replace function ledger.project_results_v1(h bigint, w ledger.span)
returns table (unit text, entry bigint, version int, result_id text,
	participant text, form text, situation text, recognised text,
	reason text)
language sql stable
as $$
	select p.unit, r.entry, r.version, r.result_id, r.unit, r.form,
	    r.situation, (select min(s.period) from ledger.project_result f
	        join ledger.project_state s on s.entry = f.entry
	        where f.project = r.project and f.unit = r.unit
	        and f.result_id = r.result_id
	        and left(f.situation, 1) = left(r.situation, 1)),
	    case when r.approved_at >= (w).corrected_by
	    or r.approved_at >= (w).approved_by and not exists (select
	        from ledger.project_result f where f.project = r.project
	        and f.unit = r.unit and f.result_id = r.result_id
	        and f.approved_at < (w).approved_by) then 'approved_late' end
	from ledger.project_standing_v1(h, w) p
	join ledger.project_result r on r.project = p.project
	where lower(r.in_force) <= h
	and (r.in_force @> h or r.approved_at < (w).corrected_by
	    and r.closed_at >= (w).corrected_by)
$$;
alter function ledger.project_results_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.project_results_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.project_results_v1(bigint, ledger.span)
	to rr_reader;
