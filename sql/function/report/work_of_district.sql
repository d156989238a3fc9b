-- SPDX-License-Identifier: Apache-2.0
-- select report.work_of_district(17, window);	-- {"demands": […], "bottlenecks": […]}
-- 改革需求热力榜 and 问题破解: shown beside a district report, never scored.
create or replace function report.work_of_district(p_horizon bigint,
    p_span ledger.span)
returns json
language sql stable
as $$
	select json_build_object(
	    'demands', report.demand_board(p_horizon, p_span),
	    'bottlenecks', report.bottleneck_board(p_horizon, p_span))
$$;
alter function report.work_of_district(bigint, ledger.span) owner to rr_owner;
revoke all on function report.work_of_district(bigint, ledger.span)
	from public;
grant execute on function report.work_of_district(bigint, ledger.span)
	to rr_reader;
