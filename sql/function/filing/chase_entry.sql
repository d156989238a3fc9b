-- SPDX-License-Identifier: Apache-2.0
-- return filing.chase_entry(17, null, a);	-- perform it for one filing under review
-- By those who wait for it: the unit that filed it (R27), the module's
-- administrators, the competent department.  Told is the desk on which it lies.
create or replace function filing.chase_entry(p_entry bigint, p_note text,
    a org.actor)
returns ops.answer
language plpgsql volatile
as $$
declare
	e	filing.entry := filing.take_now(p_entry, a);
	o	bigint;
begin
	select t.obligation into o from filing.obligation t
	where t.entry = e.entry and t.state in ('open', 'filed');
	if not filing.administers(e.module, a) and (a.role = 'leader'
	    or a.unit not in (e.unit, coalesce(e.competent_department, '')))
	then
		perform ops.refuse('forbidden');
	elsif e.desk_unit is null or e.state not in ('in_review', 'returned')
	    or (e.desk_unit, e.desk_role) = (a.unit, a.role) then
		perform ops.refuse('nothing_to_chase');
	elsif exists (select from filing.chase c where c.item = coalesce(
	    'o' || o, 'e' || e.entry) and c.day = filing.chase_day()) then
		perform ops.refuse('chased_today');
	end if;
	insert into filing.chase (obligation, entry, module, unit, note, day,
	    account, by_unit, at)
	values (o, e.entry, e.module, e.desk_unit, p_note, filing.chase_day(),
	    a.account, a.unit, ops.now());
	perform ops.notice_add(e.desk_unit, e.desk_role, null, e.entry, 'chase',
	    filing.chase_text(a, format('请尽快办理“%s”',
	    filing.title_for(e, e.desk_unit)), p_note), o);
	return filing.chase_done(e.desk_unit);
end
$$;
alter function filing.chase_entry(bigint, text, org.actor) owner to rr_owner;
revoke all on function filing.chase_entry(bigint, text, org.actor) from public;
grant execute on function filing.chase_entry(bigint, text, org.actor) to
	rr_writer;
