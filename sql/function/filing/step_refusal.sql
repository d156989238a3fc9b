-- SPDX-License-Identifier: Apache-2.0
-- select filing.step_refusal(e, s, a)	-- null: it is yours; else the code that says why
-- A condition that does not hold has a code of its own (flow.unmet).
-- Eyes: one signature a round and person, and nobody reviews what they wrote;
-- a department that corrects may distribute its own correction.
create or replace function filing.step_refusal(e filing.entry, s flow.step,
    a org.actor)
returns text
language plpgsql stable
as $$
begin
	if s.unit_kind <> a.kind or s.role <> a.role
	    or not filing.in_scope(e, s.scope, a.unit)
	    or not flow.covers(a, e.module)
	    or s.admin and e.module <> all (coalesce(a.admin_of, '{}'))
	    or s.submitter and not exists (select from filing.event v
	        where v.entry = e.entry and v.round = e.round
	        and v.action = 'submit' and v.account = a.account) then
		return 'not_your_step';
	end if;
	if not filing.step_there(e, s, a) then
		return coalesce((select u.code from flow.unmet u
		    where u.condition = s.condition), 'wrong_stage');
	end if;
	if not s.eyes or s.stage = 'entry' then
		return null;
	end if;
	if exists (select from filing.event v where v.entry = e.entry
	    and v.round = e.round and v.account = a.account and v.eyes) then
		return 'four_eyes';
	end if;
	if exists (select from filing.version v where v.entry = e.entry
	    and v.version = e.round and a.account = any (v.authors)) then
		return 'own_entry';
	end if;
	return null;
end
$$;
alter function filing.step_refusal(filing.entry, flow.step, org.actor)
	owner to rr_owner;
revoke all on function filing.step_refusal(filing.entry, flow.step, org.actor)
	from public;
grant execute on function filing.step_refusal(filing.entry, flow.step,
	org.actor) to rr_writer;
