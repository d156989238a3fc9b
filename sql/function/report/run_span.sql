-- SPDX-License-Identifier: Apache-2.0
-- select report.run_span(r, '2023-04-11 00:00+08');
-- What a judge is asked for in a run: what the report before did not count, up to
-- the cut-off, approved until
-- the window ends.  A correction asks how the approved facts stand now.
create or replace function report.run_span(r report.run, p_ends timestamptz)
returns ledger.span
language sql stable
as $$
	select (r.period, report.counts_from(r.kind, r.period), r.cut_off, p_ends,
	    case when r.corrects then 'infinity' else p_ends end)::ledger.span
$$;
alter function report.run_span(report.run, timestamptz) owner to rr_owner;
revoke all on function report.run_span(report.run, timestamptz) from public;
grant execute on function report.run_span(report.run, timestamptz) to rr_reader;
