-- SPDX-License-Identifier: Apache-2.0
-- filing.actions_of(e, a)	-- what the caller may do now, by the step rows
-- The same question that the doors ask, so what is offered is never refused for
-- whose turn it is.  needs_reason: a note is wanted (of what came back, what was
-- corrected); findings: what the form asks of this stage's reviewer;
-- unit_kinds: a unit must be named; fields: what a change may touch; in_form: a
-- signature under what is being written.
create or replace function filing.actions_of(e filing.entry, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object(
	    'action', s.action, 'label',
	    flow.step_label(s.module, s.stage, s.action),
	    'needs_reason', s.needs_reason or filing.came_back(e, s), 'reason_list', s.reason_list,
	    'next', s.next, 'next_label',
	    filing.stage_label(s.module, s.next), 'findings',
	    case when s.findings then (
	        select coalesce(json_agg(f ->> 'name'), '[]')
	        from flow.form m, json_array_elements(m.form -> 'fields') f
	        where m.module = e.module and m.current
	        and f ->> 'stage' = e.stage) else '[]' end,
	    'unit_kinds', s.target, 'fields', s.fields,
	    'in_form', s.stage = 'entry' and s.eyes)
	    order by c.position, s.action), '[]')
	from flow.step s
	left join flow.code c on c.code_list = 'action' and c.code = s.action
	where s.module = e.module and s.stage = e.stage
	and s.action not in ('create', 'join_request', 'join') and s.unit_kind = a.kind and s.role = a.role
	and filing.step_refusal(e, s, a) is null);
end
$$;
alter function filing.actions_of(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.actions_of(filing.entry, org.actor) from public;
grant execute on function filing.actions_of(filing.entry, org.actor)
	to rr_writer;
