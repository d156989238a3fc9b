-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_brand_v1('N', 17, window);
-- N national, C city, P media: results of projects that were recognised so, each
-- once, in the year of the period in which a report first said it (X32, X62, R94);
-- those of one report are one row.
create or replace function ledger.judge_project_brand_v1(p_class text, h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select r.unit, r.entry, r.version, v.reason is null, v.reason,
	    null::text, null::text, count(*), count(*)
	from ledger.project_results_v1(h, w) r
	cross join lateral (select coalesce(r.reason, case
	    when r.recognised > (w).period then 'after_cut_off'
	    when left(r.recognised, 4) < left((w).period, 4)
	        then 'recognised_before'
	    when r.situation = 'C8' and exists (select from org.unit_flag g
	        where g.unit = r.participant
	        and g.flag = 'chief_is_city_leader'
	        and g.in_force @> (w).cut_off) then 'chief_is_city_leader'
	    end) as reason) v
	where left(r.situation, 1) = p_class
	group by r.unit, r.entry, r.version, v.reason
$$;
alter function ledger.judge_project_brand_v1(text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_brand_v1(text, bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_brand_v1(text, bigint,
	ledger.span) to rr_reader;

insert into ledger.reason values
	('recognised_before', '往年已获认可，只计入当年', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
