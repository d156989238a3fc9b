-- SPDX-License-Identifier: Apache-2.0
-- select report.previous_of('district', '2023Q2');	-- 3
-- The report that stands for the period before: its newest published revision.
create or replace function report.previous_of(p_kind text, p_period text)
returns bigint
language plpgsql stable
as $$
begin
	return (select r.report from report.report r
	    where r.kind = p_kind and r.state = 'published'
	    and r.period = ops.period_of(ops.period_start(p_period) - 1,
	        (select k.every from report.kind k where k.kind = p_kind))
	    order by r.revision desc limit 1);
end
$$;
alter function report.previous_of(text, text) owner to rr_owner;
revoke all on function report.previous_of(text, text) from public;
grant execute on function report.previous_of(text, text) to rr_reader;
