-- SPDX-License-Identifier: Apache-2.0
-- a org.actor := org.facts_reader(org.actor_of(caller));
-- The first statement of every door that answers what was filed and approved:
-- ledgers, what a score counts, bulletins, appeals, papers of a report.  The three
-- administrators stand at the reform office's unit, and its rows are not theirs:
-- they are refused, whatever else a door asks.  Scores and ranks are for everybody
-- who is signed in; who may read filings, filing.reads_filings says.
create or replace function org.facts_reader(a org.actor)
returns org.actor
language plpgsql stable
as $$
begin
	if coalesce(org.is_administrator(a.role), true) then
		perform ops.refuse('forbidden', '{"detail":
		    "系统、安全、审计管理员不查看填报内容"}');
	end if;
	return a;
end
$$;
alter function org.facts_reader(org.actor) owner to rr_owner;
revoke all on function org.facts_reader(org.actor) from public;
grant execute on function org.facts_reader(org.actor) to rr_writer, rr_reader;
