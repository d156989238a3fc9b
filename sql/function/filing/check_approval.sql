-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.check_approval();
-- What is in force was approved: an event that drew an approval number stands
-- behind it.
create or replace function filing.check_approval()
returns setof text
language sql stable
as $$
	select format('填报件 %s 第 %s 版有效，但没有通过记录', e.entry,
	    e.in_force_version)
	from filing.entry e
	where e.in_force_version is not null
	and not exists (select from filing.event v
	    where v.entry = e.entry and v.approval is not null)
$$;
alter function filing.check_approval() owner to rr_owner;
revoke all on function filing.check_approval() from public;
comment on function filing.check_approval() is
	'有效的填报件都有通过记录';
