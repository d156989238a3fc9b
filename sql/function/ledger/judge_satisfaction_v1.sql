-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_satisfaction_v1(17, window);
-- The quarter's survey in hundredths; missing: the last one, flagged.
-- R151-R153, X32, X55.  One row a district, and one for a survey too late.
-- How the ledger is read: judge_pilots_v1.sql.
-- Plan: district_survey_row_history; some hundred rows a year.
create or replace function ledger.judge_satisfaction_v1(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select l.unit, l.entry, l.version, l.reason is null, l.reason,
	    case when l.reason is null and l.period <> (w).period
	        then 'survey_carried' end,
	    null::text, (l.score * 100)::bigint, 100::bigint
	from (select s.unit, s.entry, s.version, s.period, s.score, v.reason,
	        row_number() over (partition by s.unit, v.reason is null
	            order by s.period desc, lower(s.in_force) desc) as place
	    from ledger.district_survey_row s
	    join org.unit o on o.unit = s.unit
	    cross join lateral (select case
	        when s.approved_at >= (w).corrected_by
	        or s.approved_at >= (w).approved_by and not exists (select
	            from ledger.district_survey_row f where f.entry = s.entry
	            and f.unit = s.unit and f.approved_at < (w).approved_by)
	            then 'approved_late'
	        when o.kind <> 'district' or not o.reports
	        or not o.in_force @> (w).cut_off then 'not_a_reporting_unit'
	        end as reason) v
	    where s.period <= (w).period
	    and lower(s.in_force) <= h
	    and (s.in_force @> h or s.approved_at < (w).corrected_by
	        and s.closed_at >= (w).corrected_by)) l
	where l.place = 1 and (l.reason is null or l.period = (w).period)
$$;
alter function ledger.judge_satisfaction_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_satisfaction_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_satisfaction_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, windows, modules,
	score) values
	('judge_satisfaction_v1', null, '社情民意电话调查满意度得分',
	    '{latest}', '{district_survey}', true)
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, windows = excluded.windows,
	modules = excluded.modules,
	score = excluded.score;
insert into ledger.reason values
	('survey_carried', '本期没有调查结果，沿用最近一期', 'note')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
