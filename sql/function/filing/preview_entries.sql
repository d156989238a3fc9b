-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.preview_entries(a, '{pilot,achievement}',
--     '{U500103,U500104}');
-- What is under review, could move one of these units and may be seen by the
-- caller: all that a preview adds for them, so that it tells nobody of filings that
-- they could not open.  The nearest to its approval first, of one subject the
-- earlier period.
-- Plan: entry_in_state, or audience_of_unit; some hundred rows.
create or replace function filing.preview_entries(a org.actor,
    p_modules text[], p_units text[])
returns setof filing.entry
language plpgsql stable
as $$
begin
	return query select e.*
	from filing.entry e
	join flow.stage s on s.module = e.module and s.stage = e.stage
	where e.state = 'in_review' and e.module = any (p_modules)
	and filing.may_see(e, a) and p_units && filing.units_counted(e)
	order by s.position desc, e.period, e.entry;
end
$$;
alter function filing.preview_entries(org.actor, text[], text[])
	owner to rr_owner;
revoke all on function filing.preview_entries(org.actor, text[], text[])
	from public;
grant execute on function filing.preview_entries(org.actor, text[], text[])
	to rr_writer;
