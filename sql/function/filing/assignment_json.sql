-- SPDX-License-Identifier: Apache-2.0
-- select filing.assignment_json(e, 'U500103', '2023-02-28', a)	-- {"unit": …}
-- One responsible unit of an issued filing; owed: the first that is not met yet,
-- else the last.
create or replace function filing.assignment_json(e filing.entry, p_unit text,
    p_due date, a org.actor)
returns json
language plpgsql stable
as $$
declare
	m	text := filing.update_module(e.module);
	o	filing.obligation;
	last	filing.entry;
	now_	filing.entry;
	b	jsonb;
begin
	select * into o from filing.obligation t where t.module = m
	and t.subject = e.entry and t.unit = p_unit and t.state <> 'waived'
	order by case when t.state <> 'met' then t.due end, t.period desc
	limit 1;
	select * into now_ from filing.entry t where t.entry = o.entry;
	select * into last from filing.entry t where t.module = m
	and t.subject = e.entry and t.in_force_version is not null
	and t.unit = any (p_unit
	    || array(select filing.handed_from(e.entry, p_unit)))
	order by t.period desc, t.entry desc limit 1;
	select v.body into b from filing.version v
	where v.entry = last.entry and v.version = last.in_force_version;
	return json_build_object('unit', filing.unit_brief(p_unit),
	    'first_due', p_due, 'handed_from', (select
	        coalesce(json_agg(filing.unit_brief(h)), '[]')
	        from filing.handed_from(e.entry, p_unit) h),
	    'progress', b ->> 'progress',
	    'progress_label', flow.label('progress', b ->> 'progress'),
	    'period', last.period, 'detail', case
	    when last.entry is not null and filing.may_see(last, a)
	    then b ->> 'progress_detail' end,
	    'last', case when last.entry is not null
	    and filing.may_see(last, a) then last.entry end,
	    'owed', case when o.obligation is not null then json_build_object(
	        'id', o.obligation, 'due', o.due, 'period', o.period,
	        'state', o.state, 'filed_on', o.filed_on,
	        'late', o.late or filing.overdue(o)) end,
	    'entry', case when now_.entry is not null
	    and filing.may_see(now_, a) then now_.entry end,
	    'state_label', case when now_.entry is not null
	    then filing.state_label(now_) end,
	    'desk', case when o.state in ('open', 'filed')
	    then filing.obligation_json(o) -> 'hands' end);
end
$$;
alter function filing.assignment_json(filing.entry, text, date, org.actor)
	owner to rr_owner;
revoke all on function filing.assignment_json(filing.entry, text, date,
	org.actor) from public;
grant execute on function filing.assignment_json(filing.entry, text, date,
	org.actor) to rr_writer;
