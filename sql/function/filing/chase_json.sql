-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_json(c)	-- {"chase", "title", "at", "outcome", …}
-- outcome: what became of it since.  waiting: nothing moved; moved: it was filed,
-- passed on or returned after the chase; done: approved, waived or voided.
create or replace function filing.chase_json(c filing.chase)
returns json
language plpgsql stable
as $$
declare
	o	filing.obligation;
	e	filing.entry;
begin
	select * into o from filing.obligation t
	where t.obligation = c.obligation;
	select * into e from filing.entry t
	where t.entry = coalesce(o.entry, c.entry);
	return json_build_object('chase', c.chase, 'obligation', c.obligation,
	    'entry', e.entry, 'module', c.module, 'module_label',
	    (select m.label from flow.module m where m.module = c.module),
	    'title', coalesce(filing.obligation_title(o), e.title),
	    'unit', filing.unit_brief(c.unit), 'note', c.note, 'at', c.at,
	    'due', o.due, 'state_label', case
	        when o.obligation is null or o.state = 'filed'
	        then filing.state_label(e)
	        else flow.label('obligation_state', o.state) end,
	    'hands', case when o.obligation is null
	        then filing.desk_json(e)
	        else filing.obligation_json(o) -> 'hands' end,
	    'outcome', case when coalesce(o.state in ('met', 'waived'),
	        e.state in ('approved', 'voided')) then 'done'
	    when exists (select from filing.event v where v.entry = e.entry
	        and v.at > c.at and v.action not in ('create', 'edit'))
	        then 'moved'
	    else 'waiting' end);
end
$$;
alter function filing.chase_json(filing.chase) owner to rr_owner;
revoke all on function filing.chase_json(filing.chase) from public;
grant execute on function filing.chase_json(filing.chase) to rr_writer;
