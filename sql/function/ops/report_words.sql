-- SPDX-License-Identifier: Apache-2.0
-- select ops.report_words(2);	-- 2023年第一季度区县改革报表
create or replace function ops.report_words(p_report bigint)
returns text
language plpgsql stable
as $$
begin
	return (select ops.period_label(r.period) || report.kind_label(r.kind)
	    from report.report r where r.report = p_report);
end
$$;
alter function ops.report_words(bigint) owner to rr_owner;
revoke all on function ops.report_words(bigint) from public;
grant execute on function ops.report_words(bigint) to rr_writer;
