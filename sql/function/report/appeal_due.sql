-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_due(x);	-- 2023-04-26: the last day to answer
-- The office answers within ten working days, as long as others had to contest.
create or replace function report.appeal_due(x report.appeal)
returns date
language plpgsql stable
as $$
begin
	return ops.add_working_days(((x).made_at
	    at time zone 'Asia/Shanghai')::date, 10);
end
$$;
alter function report.appeal_due(report.appeal) owner to rr_owner;
revoke all on function report.appeal_due(report.appeal) from public;
grant execute on function report.appeal_due(report.appeal)
	to rr_writer, rr_reader;
