-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_refusal(o, a)	-- code of the refusal; null: may chase
-- By the module's administrators and the competent department, what is not yet
-- met and lies with others, once a working day.  Asked of every line of a list: step
-- by step, since one expression with all the tables in it is planned anew each time.
create or replace function filing.chase_refusal(o filing.obligation,
    a org.actor)
returns text
language plpgsql stable
as $$
begin
	if not filing.administers(o.module, a)
	    and (a.role = 'leader' or not filing.leads(o.subject, a)) then
		return 'forbidden';
	elsif o.state not in ('open', 'filed') then
		return 'nothing_to_chase';
	elsif o.state = 'filed' and exists (select from filing.entry e
	    where e.entry = o.entry and e.desk_unit = a.unit) then
		return 'nothing_to_chase';
	elsif exists (select from filing.chase c
	    where c.item = 'o' || o.obligation
	    and c.day = filing.chase_day()) then
		return 'chased_today';
	end if;
	return null;
end
$$;
alter function filing.chase_refusal(filing.obligation, org.actor) owner to
	rr_owner;
revoke all on function filing.chase_refusal(filing.obligation, org.actor) from
	public;
grant execute on function filing.chase_refusal(filing.obligation, org.actor) to
	rr_writer;
