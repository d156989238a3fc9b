-- SPDX-License-Identifier: Apache-2.0
-- select filing.join_request_json(r, a)	-- {"id", "state", "unit", "reason", …}
create or replace function filing.join_request_json(r filing.join_request,
    a org.actor)
returns json
language plpgsql stable
as $$
declare
	e	filing.entry;
begin
	select * into e from filing.entry t where t.entry = (r).entry;
	return json_build_object('id', (r).request, 'state', (r).state,
	    'state_label', flow.label('join_state', (r).state),
	    'unit', filing.unit_brief((r).unit),
	    'entry', json_build_object('id', e.entry, 'title', e.title,
	        'unit', filing.unit_brief(e.unit), 'stage', e.stage,
	        'state_label', filing.state_label(e), 'competent_department',
	        filing.unit_brief(e.competent_department),
	        'visible', filing.may_see(e, a)),
	    'reason', (r).reason, 'attachment', (
	        select filing.attachment_json(t) from filing.attachment t
	        where t.attachment = (r).attachment),
	    'made_by', filing.account_brief((r).made_by),
	    'made_at', (r).made_at,
	    'decided_by', filing.account_brief((r).decided_by),
	    'decided_unit', filing.unit_brief((r).decided_unit),
	    'decided_at', (r).decided_at, 'note', (r).note,
	    'may_decide', (r).state = 'open' and filing.may_decide_join(e, a),
	    'may_withdraw', (r).state = 'open' and (r).unit = (a).unit
	        and (a).role = 'clerk');
end
$$;
alter function filing.join_request_json(filing.join_request, org.actor)
	owner to rr_owner;
revoke all on function filing.join_request_json(filing.join_request, org.actor)
	from public;
grant execute on function filing.join_request_json(filing.join_request,
	org.actor) to rr_writer;
