-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_brand_v2('N', 17, window);
-- judge_brand_v1 from the first day on that the window says (计数区间): what the year
-- had before that day is left out, by name.
-- Whose chief leads the city (C8) is looked up as of the event's day.
-- How the ledger is read: judge_pilots_v1.sql.
create or replace function ledger.judge_brand_v2(p_class text, h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select r.unit, r.entry, r.version, v.reason is null, v.reason,
	    null::text, null::text, 1::bigint, 1::bigint
	from ledger.achievement r
	join org.unit o on o.unit = r.unit
	cross join lateral (select case
	    when r.approved_at >= (w).corrected_by
	    or r.approved_at >= (w).approved_by and not exists (select
	        from ledger.achievement f where f.entry = r.entry
	        and f.approved_at < (w).approved_by) then 'approved_late'
	    when r.event_date > (w).cut_off then 'after_cut_off'
	    when r.event_date < (w).starts then 'before_window'
	    when o.kind <> 'district' then 'department_ledger_only'
	    when not o.reports or not o.in_force @> (w).cut_off
	        then 'not_a_reporting_unit'
	    when r.situation = 'C8' and exists (select from org.unit_flag g
	        where g.unit = r.unit and g.flag = 'chief_is_city_leader'
	        and g.in_force @> r.event_date) then 'chief_is_city_leader'
	    end as reason) v
	where left(r.situation, 1) = p_class
	and r.event_date >= least((w).starts,
	    date_trunc('year', (w).cut_off::timestamp)::date)
	and r.event_date < (date_trunc('year', (w).cut_off::timestamp)
	    + interval '1 year')::date
	and lower(r.in_force) <= h
	and (r.in_force @> h or r.approved_at < (w).corrected_by
	    and r.closed_at >= (w).corrected_by)
$$;
alter function ledger.judge_brand_v2(text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_brand_v2(text, bigint, ledger.span)
	from public;
grant execute on function ledger.judge_brand_v2(text, bigint, ledger.span)
	to rr_reader;

insert into ledger.reason values
	('before_window', '在本指标的计数区间开始之前，本期不计', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
