-- SPDX-License-Identifier: Apache-2.0
-- select report.report_json(r) from report.report r;
-- What a list says of a report; current: the newest revision published.
create or replace function report.report_json(r report.report)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('report', r.report, 'kind', r.kind,
	    'period', r.period, 'period_label', ops.period_label(r.period),
	    'revision', r.revision, 'state', r.state,
	    'basis', r.state, 'rule_set', r.rule_set, 'horizon', r.horizon,
	    'as_of', (select nullif(h.at, '-infinity') from ledger.horizon h
	        where h.number = r.horizon),
	    'cut_off', r.cut_off,
	    'cut_off_reason', (select c.reason from report.cut_off c
	        where c.kind = r.kind and c.period = r.period
	        and c.day = r.cut_off
	        and r.cut_off <> ops.period_end(r.period)
	        order by c.cut_off desc limit 1),
	    'approval_window_end', r.approval_window_end,
	    'windows', report.closing_windows(r),
	    'corrects', r.corrects, 'reason', r.reason, 'cause', r.cause,
	    'cause_label', report.cause_label(r.cause),
	    'appeals', report.appeals_named(r.appeals), 'digest', r.digest,
	    'signing_key', r.signing_key,
	    'frozen_at', r.frozen_at, 'published_at', r.published_at,
	    'current', r.state = 'published' and not exists (select
	        from report.report n where n.kind = r.kind
	        and n.period = r.period and n.revision > r.revision
	        and n.state = 'published'));
end
$$;
alter function report.report_json(report.report) owner to rr_owner;
revoke all on function report.report_json(report.report) from public;
grant execute on function report.report_json(report.report)
	to rr_writer, rr_reader;
