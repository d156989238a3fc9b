-- SPDX-License-Identifier: Apache-2.0
-- select report.run_hold('district', '2023Q1');	-- true: a run is under way
-- Keeps everybody else from beginning a report of the period until the end of the
-- transaction, and says whether one has been begun already.
create or replace function report.run_hold(p_kind text, p_period text)
returns boolean
language plpgsql volatile
as $$
begin
	perform pg_advisory_xact_lock(hashtextextended('report ' || p_kind
	    || ' ' || p_period, 785));
	return exists (select from ops.job j where j.kind = 'report'
	    and j.state in ('queued', 'running')
	    and j.args ->> 'kind' = p_kind and j.args ->> 'period' = p_period);
end
$$;
alter function report.run_hold(text, text) owner to rr_owner;
revoke all on function report.run_hold(text, text) from public;
grant execute on function report.run_hold(text, text) to rr_writer;
