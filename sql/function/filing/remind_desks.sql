-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.remind_desks();	-- 17 | desk
-- What answers nothing that is owed has no day, and would lie on a desk unseen:
-- after desk_days working days the desk is told, after desk_days_admin those who
-- administer the module, once for each time that it came to the desk.
create or replace function filing.remind_desks()
returns table (entry bigint, rung text)
language plpgsql volatile
as $$
#variable_conflict use_column
declare
	today	date := ops.today();
begin
	return query insert into filing.desk_reminder (entry, since, rung, at)
	select e.entry, e.desk_since, r.rung, ops.now()
	from (values
	    ('desk', ops.setting_get('desk_days', '3')::int),
	    ('admin', ops.setting_get('desk_days_admin', '5')::int))
	    r (rung, days)
	join filing.entry e on e.state = 'in_review'
	    and e.desk_unit is not null
	    and filing.day_at(e.desk_since) <= today - r.days
	where not exists (select from filing.desk_reminder d
	    where d.entry = e.entry and d.since = e.desk_since
	    and d.rung = r.rung)
	and not exists (select from filing.obligation o
	    where o.entry = e.entry and o.state in ('open', 'filed'))
	and ops.add_working_days(filing.day_at(e.desk_since), r.days)
	    <= today
	on conflict do nothing
	returning entry, rung;
end
$$;
alter function filing.remind_desks() owner to rr_owner;
revoke all on function filing.remind_desks() from public;
grant execute on function filing.remind_desks() to rr_writer;
