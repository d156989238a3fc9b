-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_pilots_v1(17, ('2023Q1', '2023-01-01',
--     '2023-03-31', '2023-04-11+08', '2023-04-11+08'));
-- S: one row a pilot and district.  R60-R62, R65, R68, R133-R136, X4, X15-X18.
--
-- The ledger is read as it stood when the approval window closed, at the
-- horizon; of a correction (corrected_by later), as it stands at the horizon,
-- but only what was first approved in time.  A pilot from before the 19th
-- Congress leaves in the period after its acceptance; a later one stays.
-- A judge is plain SQL without "security definer" and "set": the planner folds
-- it into the caller's query and pushes the caller's unit down.  Once a
-- published report has used it, it is never altered: a change is _v2.
-- Plan: hash joins over pilot and pilot_unit, each state by pilot_state_history
-- (3 buffers); 60,000 pilots in districts 0.9 s, one district's 1,500 11 ms.
create or replace function ledger.judge_pilots_v1(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select u.unit, p.entry, p.version, v.reason is null, v.reason,
	    null::text, null::text, 1::bigint, 1::bigint
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
	cross join lateral (select case
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
	    end as reason) v
	where lower(u.in_force) <= h
	and (u.in_force @> h or u.approved_at < (w).corrected_by
	    and u.closed_at >= (w).corrected_by)
$$;
alter function ledger.judge_pilots_v1(bigint, ledger.span) owner to rr_owner;
revoke all on function ledger.judge_pilots_v1(bigint, ledger.span) from public;
grant execute on function ledger.judge_pilots_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, modules) values
	('judge_pilots_v1', 1, '承接国家级和市级试点项目数',
	    '{pilot,pilot_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, modules = excluded.modules;
insert into ledger.reason values
	('approved_late', '在补审期结束之后才通过，本期不计', 'left_out'),
	('not_a_reporting_unit', '不是参评区县', 'left_out'),
	('suspended', '市委改革办决定暂不计入', 'left_out'),
	('whole_city', '国家级试点范围为重庆市，不纳入统计', 'left_out'),
	('after_cut_off', '发生在本期截止日之后', 'left_out'),
	('earlier_and_finished', '党的十九大之前部署，已不在推进中', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
