-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.check_obligation();
-- What counts as met was approved, or the unit said that there is nothing.
create or replace function filing.check_obligation()
returns setof text
language sql stable
as $$
	select format('应报事项 %s 记为已报，但填报件 %s 没有通过',
	    o.obligation, coalesce(o.entry::text, '（无）'))
	from filing.obligation o
	left join filing.entry e on e.entry = o.entry
	where o.state = 'met' and e.in_force_version is null
	and not exists (select from filing.nothing n
	    where n.obligation = o.obligation)
$$;
alter function filing.check_obligation() owner to rr_owner;
revoke all on function filing.check_obligation() from public;
comment on function filing.check_obligation() is
	'记为已报的应报事项都有通过的填报件，或已作零报告';
