-- SPDX-License-Identifier: Apache-2.0
-- select filing.work_json('decision', 17, '事项', 12, unit, state, reports, ended, false, a)
-- One line of the ledger of assigned work.  ended_at: since when it is carried out,
-- or when it was recalled; of which filing it came only who reads that filing is
-- told, and the report that says how far it is only who reads it may open.
create or replace function filing.work_json(p_module text, p_item bigint,
    p_title text, p_parent bigint, p_unit jsonb, p_state jsonb, p_reports jsonb,
    p_ended timestamptz, p_recalled boolean, a org.actor)
returns json
language plpgsql stable
as $$
declare
	standing	text := case when p_recalled then 'recalled'
		    when p_state ->> 'progress' = 'completed' then 'done'
		    else 'open' end;
begin
	return (select json_build_object(
	    'item', json_build_object('id', p_item, 'title', p_title),
	    'parent', (select json_build_object('id', p.entry, 'title', p.title)
	        from filing.entry p where p.entry = p_parent
	        and filing.may_see(p, a)),
	    'unit', filing.unit_brief(p_unit ->> 'unit'),
	    'given_at', p_unit -> 'given_at', 'due', p_unit -> 'due',
	    'progress', p_state -> 'progress', 'progress_label',
	    flow.label('progress', p_state ->> 'progress'),
	    'period', p_state -> 'period',
	    'reported_at', p_state -> 'approved_at',
	    'entry', (select e.entry from filing.entry e
	        where e.entry = (p_state ->> 'entry')::bigint
	        and filing.may_see(e, a)),
	    'reports', json_build_object('due', p_reports -> 'due',
	        'on_time', p_reports -> 'on_time', 'late', p_reports -> 'late'),
	    'overdue', not p_recalled and (p_reports ->> 'overdue')::int > 0,
	    'next_due', case when standing = 'open'
	        then p_reports -> 'next_due' end,
	    'standing', standing,
	    'standing_label', flow.label('work_standing', standing),
	    'ended_at', p_ended));
end
$$;
alter function filing.work_json(text, bigint, text, bigint, jsonb, jsonb, jsonb, timestamptz, boolean, org.actor) owner to rr_owner;
revoke all on function filing.work_json(text, bigint, text, bigint, jsonb, jsonb, jsonb, timestamptz, boolean, org.actor) from public;
grant execute on function filing.work_json(text, bigint, text, bigint, jsonb, jsonb, jsonb, timestamptz, boolean, org.actor) to rr_writer;
