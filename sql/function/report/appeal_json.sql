-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_json(x, a);	-- {"id", "state", "unit", "indicator", …}
-- Everybody sees that a score was contested and what the office said to it; the
-- reasons, what they refer to and the files, the unit itself and the office.  days: how long
-- it waited, or waits; until: when the time for appeals against that report ends;
-- due: the last day to answer.
create or replace function report.appeal_json(x report.appeal, a org.actor)
returns json
language plpgsql stable
as $$
declare
	sees	boolean := x.unit = coalesce(org.own_unit(a), x.unit);
	r	report.report;
begin
	select * into r from report.report t where t.report = x.report;
	return json_build_object('id', x.appeal, 'report', x.report,
	    'kind', r.kind, 'period', r.period,
	    'period_label', ops.period_label(r.period),
	    'revision', r.revision, 'indicator_label', (select i.label
	        from report.indicators_of(r.rule_set) i
	        where i.indicator = x.indicator),
	    'until', report.appeal_until(r), 'due', report.appeal_due(x),
	    'days', coalesce((coalesce(x.decided_at, x.withdrawn_at)
	        at time zone 'Asia/Shanghai')::date, ops.today())
	        - (x.made_at at time zone 'Asia/Shanghai')::date,
	    'unit', (select json_build_object('unit', u.unit, 'name', u.name,
	        'short', u.short) from org.unit u where u.unit = x.unit),
	    'measured', json_build_object('unit', x.measured,
	        'name', x.measured_name),
	    'indicator', x.indicator, 'state', x.state,
	    'state_label', report.appeal_label(x.state),
	    'text', case when sees then x.text end,
	    'entries', case when sees then x.entries else '{}' end,
	    'files', report.appeal_files(x, a), 'made_at', x.made_at, 'answer', x.answer,
	    'corrected', report.appeal_corrected(x),
	    'decided_at', x.decided_at, 'withdrawn_at', x.withdrawn_at,
	    'may_withdraw', x.state = 'open' and a.unit = x.unit
	        and a.role = 'reviewer',
	    'may_attach', report.appeal_files_may(x, a),
	    'may_decide', x.state = 'open' and report.may_answer_appeals(a));
end
$$;
alter function report.appeal_json(report.appeal, org.actor) owner to rr_owner;
revoke all on function report.appeal_json(report.appeal, org.actor) from public;
grant execute on function report.appeal_json(report.appeal, org.actor)
	to rr_writer, rr_reader;
