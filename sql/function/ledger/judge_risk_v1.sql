-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_risk_v1(17, window);
-- Tenths of a point taken off, for each district named: the year's events up
-- to the cut-off.  R154-R158, X30-X32.  An event of a project alone names no
-- district and takes nothing off.  The rule set prices the same events; the
-- engine compares.
-- How the ledger is read: judge_pilots_v1.sql.  Plan: risk_event_in_window.
create or replace function ledger.judge_risk_v1(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select u.unit, r.entry, r.version, v.reason is null, v.reason,
	    null::text, r.level, case r.level when 'opinion_major' then 1
	    when 'mass_larger' then 30 when 'mass_major' then 50
	    else 100 end::bigint, 10::bigint
	from ledger.risk_event_unit u
	join ledger.risk_event r on r.entry = u.entry
	    and lower(r.in_force) <= h
	    and case when u.approved_at < (w).corrected_by
	        then r.approved_at < (w).corrected_by
	        and (upper_inf(r.in_force) or upper(r.in_force) > h
	        or r.closed_at >= (w).corrected_by)
	        else r.in_force @> h end
	join org.unit o on o.unit = u.unit
	cross join lateral (select case
	    when u.approved_at >= (w).corrected_by
	    or u.approved_at >= (w).approved_by and not exists (select
	        from ledger.risk_event_unit f where f.entry = u.entry
	        and f.unit = u.unit and f.approved_at < (w).approved_by)
	        then 'approved_late'
	    when (r.occurred_at at time zone 'Asia/Shanghai')::date
	        > (w).cut_off then 'after_cut_off'
	    when o.kind <> 'district' or not o.reports
	    or not o.in_force @> (w).cut_off then 'not_a_reporting_unit'
	    when not r.caused_by_reform then 'not_caused_by_reform'
	    end as reason) v
	where r.occurred_at >= date_trunc('year', (w).cut_off::timestamp)
	    at time zone 'Asia/Shanghai'
	and r.occurred_at < (date_trunc('year', (w).cut_off::timestamp)
	    + interval '1 year') at time zone 'Asia/Shanghai'
	and lower(u.in_force) <= h
	and (u.in_force @> h or u.approved_at < (w).corrected_by
	    and u.closed_at >= (w).corrected_by)
$$;
alter function ledger.judge_risk_v1(bigint, ledger.span) owner to rr_owner;
revoke all on function ledger.judge_risk_v1(bigint, ledger.span) from public;
grant execute on function ledger.judge_risk_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, windows, modules,
	events) values
	('judge_risk_v1', 10, '重大负面舆情和群体性事件扣分', '{year}', '{risk_event}', '[
	{"key": "opinion_major", "label": "重大负面网络舆情", "points": "0.1"},
	{"key": "mass_larger", "label": "较大群体性事件", "points": "3"},
	{"key": "mass_major", "label": "重大群体性事件", "points": "5"},
	{"key": "mass_extra", "label": "特别重大群体性事件", "points": "10"}]')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, windows = excluded.windows,
	modules = excluded.modules,
	events = excluded.events;
insert into ledger.reason values
	('not_caused_by_reform', '认定不是因改革引发，不扣分', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
