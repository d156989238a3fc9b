-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_until(r);	-- 2023-04-26 00:00+08, null while not published
-- Until when a report may be contested: 24:00 of the tenth working day after its
-- publication.
create or replace function report.appeal_until(r report.report)
returns timestamptz
language plpgsql stable
as $$
begin
	return (ops.add_working_days((r.published_at at time zone
	    'Asia/Shanghai')::date, 10) + 1)::timestamp
	    at time zone 'Asia/Shanghai';
end
$$;
alter function report.appeal_until(report.report) owner to rr_owner;
revoke all on function report.appeal_until(report.report) from public;
grant execute on function report.appeal_until(report.report)
	to rr_writer, rr_reader;
