-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_brand_v2('N', 17, window);
-- judge_project_brand_v1 from the period on that the window begins with (计数区间).
-- Results are dated by their period; a cut-off, and so the day after it, is at most
-- 15 days off.
create or replace function ledger.judge_project_brand_v2(p_class text, h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select r.unit, r.entry, r.version, v.reason is null, v.reason,
	    null::text, null::text, count(*), count(*)
	from ledger.project_results_v1(h, w) r
	cross join lateral (select coalesce(r.reason, case
	    when r.recognised > (w).period then 'after_cut_off'
	    when r.recognised < ops.period_of((w).starts + 15, 'two_months')
	        then 'before_window'
	    when r.situation = 'C8' and exists (select from org.unit_flag g
	        where g.unit = r.participant
	        and g.flag = 'chief_is_city_leader'
	        and g.in_force @> (w).cut_off) then 'chief_is_city_leader'
	    end) as reason) v
	where left(r.situation, 1) = p_class
	group by r.unit, r.entry, r.version, v.reason
$$;
alter function ledger.judge_project_brand_v2(text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_brand_v2(text, bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_brand_v2(text, bigint,
	ledger.span) to rr_reader;
