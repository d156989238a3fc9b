-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.project_standing_v1(17, ('202301B', '2023-01-01',
--     '2023-02-28', '2023-03-08+08', '2023-03-08+08'));
-- The projects that a report compares: in force, issued by the cut-off, and not
-- completed before the year began.  unit is what the report calls one.  Part of
-- the judges that use it, and frozen with them.
create or replace function ledger.project_standing_v1(h bigint, w ledger.span)
returns table (unit text, project bigint, entry bigint, version int, name text,
	lead_department text)
language sql stable
as $$
	select 'P' || p.project, p.project, p.entry, p.version, p.name,
	    p.lead_department
	from ledger.project p
	where ledger.stood_v1(p.in_force, p.approved_at, p.closed_at, h, w)
	and exists (select from ledger.project f where f.project = p.project
	    and f.approved_at < ((w).cut_off + 1)::timestamp
	        at time zone 'Asia/Shanghai')
	and not exists (select from ledger.project_progress_v1(h, w) g
	    where g.project = p.project
	    having max(g.completed_on)
	        < date_trunc('year', (w).cut_off::timestamp)::date
	    and bool_and(g.completed_on is not null))
$$;
alter function ledger.project_standing_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.project_standing_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.project_standing_v1(bigint, ledger.span)
	to rr_reader;
