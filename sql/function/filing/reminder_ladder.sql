-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.reminder_ladder();	-- -10 | {clerk} …
-- The rungs: days from the day on which something is due, and who is told.  Data:
-- the setting reminder_ladder, as [{"days": -10, "to": ["clerk"]}, …].
-- module_admin: who administers the module (escalation before the cut-off).
create or replace function filing.reminder_ladder()
returns table (days int, told text[])
language sql stable
as $$
	select (r ->> 'days')::int,
	    array(select jsonb_array_elements_text(r -> 'to'))
	from jsonb_array_elements(ops.setting_get('reminder_ladder', '[
	    {"days": -10, "to": ["clerk"]},
	    {"days": -3, "to": ["clerk", "reviewer"]},
	    {"days": -1, "to": ["module_admin"]},
	    {"days": 0, "to": ["clerk", "reviewer", "leader"]},
	    {"days": 1, "to": ["clerk", "reviewer", "leader"]}]')::jsonb) r
$$;
alter function filing.reminder_ladder() owner to rr_owner;
revoke all on function filing.reminder_ladder() from public;
grant execute on function filing.reminder_ladder() to rr_writer;
