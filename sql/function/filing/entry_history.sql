-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_history('6f1c….12', '{"path": {"id": "17"}}');
create or replace function filing.entry_history(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
begin
	return ops.done(200, json_build_object('items', (
	    select coalesce(json_agg(json_build_object('event', v.event,
	        'at', v.at, 'action', v.action,
	        'action_label',
	        flow.step_label(v.module, v.stage, v.action),
	        'stage', v.stage, 'stage_label',
	        filing.event_stage_label(v), 'next', v.next,
	        'next_label', filing.stage_label(v.module, v.next),
	        'state', v.state, 'version', v.version,
	        'revision', v.revision, 'by', filing.account_brief(v.account),
	        'unit', filing.unit_brief(v.unit), 'role', v.role,
	        'role_label', flow.label('role', v.role::text),
	        'reason_code', v.reason_code, 'reason_label',
	        flow.label('return_reason', v.reason_code),
	        'note', v.note, 'findings', v.findings,
	        'target', filing.unit_brief(v.target),
	        'related', filing.subject_brief(v.related)) order by v.event), '[]')
	    from filing.event v where v.entry = e.entry), 'next', null));
end
$$;
alter function filing.entry_history(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_history(text, jsonb) from public;
grant execute on function filing.entry_history(text, jsonb) to rr_api;
