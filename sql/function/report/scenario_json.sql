-- SPDX-License-Identifier: Apache-2.0
-- select report.scenario_json(x);	-- {"id", "name", "report", "rule_set", …}
-- What a list says of a scenario.  newer: an edition of the same report that was
-- published since; rule_set: what was tried instead, and whether it still is
-- what it was then.
create or replace function report.scenario_json(x report.scenario)
returns json
language plpgsql stable
as $$
declare
	r	report.report;
	n	report.report;
	digest	text := (select s.digest from report.rule_set s
		    where s.id = x.rule_set);
begin
	select * into r from report.report t where t.report = x.report;
	select * into n from report.report t where t.kind = r.kind
	and t.period = r.period and t.state = 'published'
	and t.revision > r.revision
	order by t.revision desc limit 1;
	return json_build_object('id', x.scenario, 'name', x.name,
	    'note', x.note, 'report', json_build_object('report', r.report,
	    'kind', r.kind, 'period', r.period,
	    'period_label', ops.period_label(r.period),
	    'revision', r.revision, 'rule_set', r.rule_set),
	    'newer', case when n.report is not null then json_build_object(
	    'report', n.report, 'revision', n.revision,
	    'cause_label', report.cause_label(n.cause)) end,
	    'rule_set', case when x.rule_set is not null then
	    json_build_object('id', x.rule_set, 'state', case
	        when digest is null then 'gone'
	        when digest = x.rules_digest then 'same'
	        else 'changed' end) end,
	    'engine', x.engine, 'revision', x.revision,
	    'made_by', org.account_name(x.made_by), 'made_at', x.made_at,
	    'changed_by', org.account_name(x.changed_by),
	    'changed_at', x.changed_at);
end
$$;
alter function report.scenario_json(report.scenario) owner to rr_owner;
revoke all on function report.scenario_json(report.scenario) from public;
grant execute on function report.scenario_json(report.scenario)
	to rr_writer, rr_reader;
