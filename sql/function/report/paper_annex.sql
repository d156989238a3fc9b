-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_annex(document::jsonb, 17);
--     -- [{"label": "…", "rows": [{"entry", "unit", "title", "detail"}, …]}, …]
-- What was counted, or left out, by an exception that people decided or the rules
-- allow: each fact once a unit, with its reason.  An event that was not proved
-- stands in none of them.
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
	    (4, 'migration', '由历史数据迁移批次计入的事项'))
	select json_agg(json_build_object('label', g.label, 'rows', (
	    select coalesce(json_agg(json_build_object('entry', s.entry,
	        'unit', n.name, 'title', f.title, 'detail', coalesce(
	        (select '暂停原因：' || x.reason from ledger.pilot_suspension x
	        where g.what = 'suspended' and x.entry = s.entry
	        and x.in_force @> p_horizon limit 1), r.label, g.label))
	        order by s.unit, s.entry), '[]')
	    from said s join names n on n.unit = s.unit
	    left join ledger.reason r on r.reason = s.what
	    left join lateral report.fact_heading(s.entry, null) f on true
	    where s.what = g.what)) order by g.place)
	from groups g
$$;
alter function report.paper_annex(jsonb, bigint) owner to rr_owner;
revoke all on function report.paper_annex(jsonb, bigint) from public;
grant execute on function report.paper_annex(jsonb, bigint) to rr_reader;
