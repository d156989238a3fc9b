-- SPDX-License-Identifier: Apache-2.0
-- select filing.may_decide_join(e, a)	-- may the caller name another district now?
-- By the step rows: who corrects or amends it, at the stage that it is at.
create or replace function filing.may_decide_join(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from flow.step s where s.module = (e).module
	    and s.stage = (e).stage and s.action in ('correct', 'amend', 'join')
	    and filing.step_refusal(e, s, a) is null);
end
$$;
alter function filing.may_decide_join(filing.entry, org.actor)
	owner to rr_owner;
revoke all on function filing.may_decide_join(filing.entry, org.actor)
	from public;
grant execute on function filing.may_decide_join(filing.entry, org.actor)
	to rr_writer;
