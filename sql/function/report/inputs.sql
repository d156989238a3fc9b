-- SPDX-License-Identifier: Apache-2.0
-- select report.inputs('district', null, null, true);	-- the live cockpit's
-- select report.inputs('district', '2023Q1', 17, false);	-- as a first report
-- select report.inputs('district', '2023Q1', 17, true, null, '2023-03-15');
-- The input document of the scoring engine from the ledger at a horizon (null:
-- the newest), under the rule set in force for the period or the one named.
-- What is live is counted up to today, or to the day that is said.
-- null where there is no rule set of that kind, or nothing to compare.  A run that
-- is to be frozen gets its document from report.run_inputs instead.
create or replace function report.inputs(kind text, period text,
    horizon bigint, live boolean, rule_set text default null,
    day date default null)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	r	report.run;
begin
	r.kind := inputs.kind;
	r.period := coalesce(inputs.period, report.period_now(inputs.kind));
	r.rule_set := coalesce(inputs.rule_set,
	    report.rule_set_for(inputs.kind, r.period));
	if r.rule_set is null then
		return null;
	end if;
	r.cut_off := case when live then coalesce(day, ops.today())
	    else report.cut_off_of(r.kind, r.period) end;
	r.horizon := coalesce(inputs.horizon, (select max(h.number)
	    from ledger.horizon h));
	r.revision := 0;
	r.corrects := false;
	return report.inputs_of(r, case when live then 'live' else 'digest' end);
end
$$;
alter function report.inputs(text, text, bigint, boolean, text, date)
	owner to rr_reader;
revoke all on function report.inputs(text, text, bigint, boolean, text, date)
	from public;
grant execute on function report.inputs(text, text, bigint, boolean, text, date)
	to rr_worker;
