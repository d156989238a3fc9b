-- SPDX-License-Identifier: Apache-2.0
-- select (report.run_again(r)).horizon;	-- 17
-- The run that a frozen report came of, to count again: at its horizon, under its
-- rule set, within the windows that its document says.
create or replace function report.run_again(r report.report)
returns report.run
language plpgsql stable
as $$
declare
	again	report.run;
begin
	again.kind := r.kind;
	again.period := r.period;
	again.revision := r.revision;
	again.rule_set := r.rule_set;
	again.horizon := r.horizon;
	again.cut_off := r.cut_off;
	again.corrects := r.corrects;
	again.reason := r.reason;
	again.windows := r.document::jsonb -> 'approval_window';
	return again;
end
$$;
alter function report.run_again(report.report) owner to rr_owner;
revoke all on function report.run_again(report.report) from public;
grant execute on function report.run_again(report.report) to rr_reader;
