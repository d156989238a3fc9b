-- SPDX-License-Identifier: Apache-2.0
-- select flow.suggestion_json(s, a)	-- a suggestion, and whether a may decide it
create or replace function flow.suggestion_json(s flow.suggestion, a org.actor)
returns json
language sql stable
as $$
	select json_build_object('id', (s).suggestion,
	    'code_list', (s).code_list, 'list_label', l.label,
	    'code', (s).code, 'code_label', case when (s).code is not null
	    then flow.label((s).code_list, (s).code) end,
	    'label', (s).label, 'parent', (s).parent, 'reason', (s).reason,
	    'unit', filing.unit_brief((s).unit),
	    'by', filing.account_brief((s).account), 'made_at', (s).made_at,
	    'state', (s).state, 'decided_at', (s).decided_at,
	    'decided_by', case when (s).decided_by is not null
	    then filing.account_brief((s).decided_by) end,
	    'answer', (s).answer, 'may_decide', (s).state = 'open'
	    and flow.keeps_list(a, (s).code_list))
	from flow.code_list l where l.code_list = (s).code_list
$$;
alter function flow.suggestion_json(flow.suggestion, org.actor)
	owner to rr_owner;
revoke all on function flow.suggestion_json(flow.suggestion, org.actor)
	from public;
grant execute on function flow.suggestion_json(flow.suggestion, org.actor)
	to rr_writer;
