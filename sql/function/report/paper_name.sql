-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_name(r, 'pdf');	-- 区县改革报表_2023年第一季度.pdf
-- What a file of a report is called on the disk of who took it.
create or replace function report.paper_name(r report.report, p_format text)
returns text
language plpgsql stable
as $$
begin
	return report.kind_label(r.kind) || '_' || ops.period_label(r.period)
	    || case when r.revision > 1 then '_第' || r.revision || '版'
	    else '' end || '.' || p_format;
end
$$;
alter function report.paper_name(report.report, text) owner to rr_owner;
revoke all on function report.paper_name(report.report, text) from public;
grant execute on function report.paper_name(report.report, text)
	to rr_reader, rr_writer;
