-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_of('2023-03-31', a);	-- or refuses: not_found
-- Published ones for everybody who is signed in, drafts for the office alone.
create or replace function report.rule_set_of(p_id text, a org.actor)
returns report.rule_set
language plpgsql stable
as $$
declare
	s	report.rule_set;
begin
	select * into s from report.rule_set x where x.id = p_id
	and (x.state = 'published' or org.at_office(a));
	if not found then
		perform ops.refuse('not_found');
	end if;
	return s;
end
$$;
alter function report.rule_set_of(text, org.actor) owner to rr_owner;
revoke all on function report.rule_set_of(text, org.actor) from public;
grant execute on function report.rule_set_of(text, org.actor)
	to rr_writer, rr_reader;
