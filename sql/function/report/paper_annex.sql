-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_annex(document::jsonb, 17);
--     -- [{"label": "…", "rows": [{"entry", "unit", "title", "detail"}, …]}, …]
-- What was counted, or left out, by an exception that people decided or the rules
-- allow: each fact once a unit, with its reason.  An event that was not proved
-- stands in none of them.  Then what was decided about the period's updates, and
-- since the report before about filings: corrections, changes, voids, remarks that
-- were not awaited.  Who decided is said as unit and role.
create or replace function report.paper_annex(p_document jsonb,
    p_horizon bigint)
returns json
language sql stable
as $$
	with names as (select u ->> 'unit' as unit, u ->> 'name' as name
	    from jsonb_array_elements(p_document -> 'units') u),
	cells as (select u.key as unit, u.value as figure
	    from jsonb_each(p_document -> 'inputs') i, jsonb_each(i.value) u),
	lines as materialized (
	    select c.unit, k.counted, l.* from cells c,
	        (values (true), (false)) k (counted),
	        lateral report.lines_of(c.figure, k.counted) l),
	said as (
	    select l.unit, l.entry, l.note as what from lines l
	    union
	    select l.unit, l.entry, l.reason from lines l
	    union
	    select l.unit, l.entry, 'migration' from lines l where l.counted
	    and report.paper_migrated(l.entry, l.version)),
	groups (place, what, label) as (values
	    (1, 'accepted_late', '逾期后通过验收、仍计入的试点'),
	    (2, 'suspended', '市委改革办暂停计数的试点'),
	    (3, 'survey_carried', '沿用最近一期结果的满意度调查'),
	    (4, 'migration', '由历史数据迁移批次计入的事项'),
	    (5, 'extended', '准予延期的更新'),
	    (6, 'waived', '免报的更新'),
	    (7, 'corrected', '主管部门修正后通过的填报件'),
	    (8, 'amended', '审核通过后补列区县或调整应验收时间的试点'),
	    (9, 'voided', '审核通过后作废的填报件'),
	    (10, 'no_remark', '区县期满未反馈意见即审核通过的风险事件')),
	rows as (
	    select s.what, s.entry, n.name as unit, s.unit as place,
	        f.title, coalesce((select '暂停原因：' || rtrim(x.reason, '。')
	        || '。' || coalesce('决定：' || report.approver(x.entry,
	        lower(x.in_force)) || '。', '')
	        from ledger.pilot_suspension x where s.what = 'suspended'
	        and x.entry = s.entry and x.in_force @> p_horizon limit 1),
	        case s.what when 'accepted_late'
	        then report.late_note(s.entry, s.unit, p_horizon) end,
	        case s.what when 'migration'
	        then report.migration_note(s.entry) end, r.label, (select g.label from groups g where g.what = s.what))
	        as detail
	    from said s join names n on n.unit = s.unit
	    left join ledger.reason r on r.reason = s.what
	    left join lateral report.fact_heading(s.entry, null) f on true
	    where s.what in (select g.what from groups g)
	    union all
	    select x.what, x.subject, x.unit, x.unit, case when x.subject is null
	        then x.label else f.title end, x.label || '：' || x.detail
	    from report.period_exceptions(p_document ->> 'period') x
	    left join lateral report.fact_heading(x.subject, null) f on true
	    union all
	    select x.what, x.entry, x.unit, x.unit, case when x.label is not null
	        then coalesce(f.title, x.label) end, coalesce(x.label || '：', '')
	        || x.detail
	    from report.overrides(array(select distinct l.entry from lines l),
	        array(select distinct m from report.indicators_of(
	            p_document #>> '{rule_set,id}') i,
	            report.sources_of(i.body) s
	            join ledger.judge j using (judge), unnest(j.modules) m),
	        coalesce((select b.horizon from report.report b
	            where b.report = report.before_of(p_document ->> 'kind',
	            p_document ->> 'period')), 0), p_horizon) x
	    left join lateral report.fact_heading(x.entry, null) f on true)
	select json_agg(json_build_object('label', g.label, 'rows', (
	    select coalesce(json_agg(json_build_object('entry', x.entry,
	        'unit', x.unit, 'title', x.title, 'detail', x.detail)
	        order by x.place, x.entry, x.detail), '[]')
	    from rows x where x.what = g.what)) order by g.place)
	from groups g
$$;
alter function report.paper_annex(jsonb, bigint) owner to rr_owner;
revoke all on function report.paper_annex(jsonb, bigint) from public;
grant execute on function report.paper_annex(jsonb, bigint) to rr_reader;
