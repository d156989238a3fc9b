-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_acceptance_v1(17, window);
-- R: of the pilots due, num have passed.  R137-R140, X17, X20, X21, X33, X55.
-- Due: deadline by the cut-off, or passed early.  Passed late counts once
-- passed and is marked.  An acceptance's event date is its own date.
-- How the ledger is read, and the plan: judge_pilots_v1.sql.
create or replace function ledger.judge_acceptance_v1(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select u.unit, p.entry, p.version, v.reason is null, v.reason,
	    case when v.reason is not null then null
	    when v.passed and s.acceptance_date > p.acceptance_due
	        then 'accepted_late'
	    when v.passed and (p.acceptance_due is null
	    or p.acceptance_due > (w).cut_off) then 'accepted_early'
	    when not v.passed then 'overdue' end,
	    null::text, v.passed::int::bigint, 1::bigint
	from ledger.pilot_unit u
	join ledger.pilot p on p.pilot = u.pilot
	    and lower(p.in_force) <= h
	    and case when u.approved_at < (w).corrected_by
	        then p.approved_at < (w).corrected_by
	        and (upper_inf(p.in_force) or upper(p.in_force) > h
	        or p.closed_at >= (w).corrected_by)
	        else p.in_force @> h end
	join org.unit o on o.unit = u.unit
	left join ledger.pilot_suspension x on x.pilot = u.pilot
	    and x.in_force @> h
	left join lateral ledger.pilot_state_v1(u.pilot, u.unit, h, w) s on true
	cross join lateral (select coalesce(s.acceptance = 'accepted'
	    and s.acceptance_date <= (w).cut_off, false) as passed) a
	cross join lateral (select a.passed, case
	    when u.approved_at >= (w).corrected_by
	    or u.approved_at >= (w).approved_by and not exists (select
	        from ledger.pilot_unit f where f.pilot = u.pilot
	        and f.unit = u.unit and f.approved_at < (w).approved_by)
	        then 'approved_late'
	    when o.kind <> 'district' or not o.reports
	    or not o.in_force @> (w).cut_off then 'not_a_reporting_unit'
	    when x.pilot is not null then 'suspended'
	    when p.level = 'national' and p.extent = 'whole_city'
	        then 'whole_city'
	    when p.document_day > (w).cut_off then 'after_cut_off'
	    when p.document_day < '2017-10-18'
	    and (s.acceptance = 'accepted' and s.acceptance_date < (w).starts
	    or s.acceptance = 'terminated'
	    or s.acceptance is null and not coalesce(p.still_running, true))
	        then 'earlier_and_finished'
	    when a.passed or p.acceptance_due <= (w).cut_off then null
	    when p.acceptance_due is null then 'no_deadline'
	    else 'not_yet_due' end as reason) v
	where lower(u.in_force) <= h
	and (u.in_force @> h or u.approved_at < (w).corrected_by
	    and u.closed_at >= (w).corrected_by)
$$;
alter function ledger.judge_acceptance_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_acceptance_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_acceptance_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, modules) values
	('judge_acceptance_v1', null, '试点按时通过验收率',
	    '{pilot,pilot_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, modules = excluded.modules;
insert into ledger.reason values
	('no_deadline', '文件未规定验收时间，尚未通过验收', 'left_out'),
	('not_yet_due', '未到应验收时间', 'left_out'),
	('accepted_late', '逾期通过', 'note'),
	('accepted_early', '提前通过', 'note'),
	('overdue', '逾期未验收', 'note')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
