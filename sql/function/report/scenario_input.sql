-- SPDX-License-Identifier: Apache-2.0
-- select report.scenario_input(x, x.report);
--     -- {"rule_set": …, "units": …, "inputs": …, "other": …}, or null
-- What the engine reads to try a scenario on a report: that report's frozen
-- figures, and the rule set tried instead as it was when it was saved.
create or replace function report.scenario_input(x report.scenario,
    p_report bigint)
returns json
language sql stable
as $$
	select json_build_object('rule_set', d -> 'rule_set',
	    'other', x.rules::json, 'units', d -> 'units',
	    'inputs', d -> 'inputs')
	from report.report r, report.engine_part(r.document::json) d
	where r.report = p_report
$$;
alter function report.scenario_input(report.scenario, bigint) owner to rr_owner;
revoke all on function report.scenario_input(report.scenario, bigint)
	from public;
grant execute on function report.scenario_input(report.scenario, bigint)
	to rr_reader;
