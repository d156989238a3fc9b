-- SPDX-License-Identifier: Apache-2.0
-- select filing.join_refusal(e, a)	-- null: the caller may ask; else why not
-- Only of what holds its number: a draft is nobody's affair (X13).
create or replace function filing.join_refusal(e filing.entry, a org.actor)
returns text
language plpgsql stable
as $$
declare
	s	flow.step;
	why	text := 'wrong_stage';
begin
	if not exists (select from filing.claim c where c.entry = (e).entry
	    and (c.lapses_on is null or c.lapses_on >= ops.today())) then
		return 'not_found';
	elsif not filing.reads_filings(a) then
		return 'forbidden';
	end if;
	for s in select * from flow.step t where t.module = (e).module
	    and t.stage = (e).stage and t.action = 'join_request' loop
		why := filing.step_refusal(e, s, a);
		exit when why is null;
	end loop;
	return why;
end
$$;
alter function filing.join_refusal(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.join_refusal(filing.entry, org.actor) from public;
grant execute on function filing.join_refusal(filing.entry, org.actor)
	to rr_writer;
