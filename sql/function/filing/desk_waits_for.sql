-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.desk_waits_for(a)
-- What an administrator of modules, a leader of the office, or a competent
-- department still waits for: the panel of a desk lists it and its number counts it.
create or replace function filing.desk_waits_for(a org.actor)
returns setof filing.obligation
language sql stable
as $$
	select o.* from filing.obligation o where o.state = 'open'
	and (filing.administers(o.module, a)
	    or a.kind = 'reform_office' and a.role = 'leader'
	    or a.kind not in ('district', 'reform_office')
	    and exists (select from filing.entry s
	    where s.entry = o.subject and s.competent_department = a.unit))
	and (a.kind not in ('district', 'reform_office')
	    or cardinality(a.admin_of) > 0
	    or a.kind = 'reform_office' and a.role = 'leader')
$$;
alter function filing.desk_waits_for(org.actor) owner to rr_owner;
revoke all on function filing.desk_waits_for(org.actor) from public;
grant execute on function filing.desk_waits_for(org.actor) to rr_writer;
