-- SPDX-License-Identifier: Apache-2.0
-- select filing.extension_json(x, a)	-- {"extension", "state", "due_asked", …}
-- lapsed: never decided, and nothing is owed any more.
create or replace function filing.extension_json(x filing.extension,
    a org.actor)
returns json
language plpgsql stable
as $$
declare
	o	filing.obligation;
	d	filing.extension_decision;
	state	text;
begin
	select * into o from filing.obligation t where t.obligation = x.obligation;
	select * into d from filing.extension_decision t
	where t.extension = x.extension;
	state := case when d.due is not null then 'granted'
	    when d.extension is not null then 'declined'
	    when o.extension = x.extension then 'pending'
	    else 'lapsed' end;
	return json_build_object('extension', x.extension,
	    'obligation', filing.obligation_json(o), 'due', x.due,
	    'due_asked', x.due_asked, 'reason', x.reason,
	    'asked_by', filing.account_brief(x.account), 'asked_at', x.at,
	    'state', state,
	    'state_label', flow.label('extension_state', state),
	    'due_granted', d.due, 'note', d.note,
	    'decided_by', filing.account_brief(d.account), 'decided_at', d.at,
	    'decidable', coalesce(o.extension = x.extension, false)
	        and filing.administers(x.module, a));
end
$$;
alter function filing.extension_json(filing.extension, org.actor) owner to
	rr_owner;
revoke all on function filing.extension_json(filing.extension, org.actor) from
	public;
grant execute on function filing.extension_json(filing.extension, org.actor) to
	rr_writer;
