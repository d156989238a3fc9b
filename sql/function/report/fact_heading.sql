-- SPDX-License-Identifier: Apache-2.0
-- select * from report.fact_heading(17, 2);
--     -- pilot | 城市更新试点 | 2021-11-04 | 国家级
-- What people call a fact, whichever table it stands in: of this version, or of
-- the newest where the version is null; a unit by its name of that day.  Plan: each table's _entry index.
create or replace function report.fact_heading(p_entry bigint, p_version int)
returns table (module text, title text, day text, kind text)
language plpgsql stable
as $$
begin
	return query
	select f.module, f.title, f.day, f.kind from (
		select 'pilot' as module, p.version, p.name as title,
		    p.document_date as day, case p.level when 'national'
		    then '国家级' else '市级' end as kind
		from ledger.pilot p where p.entry = p_entry
		union all
		select 'achievement', r.version, r.matter, r.event_date::text,
		    flow.label('situation', r.situation)
		from ledger.achievement r where r.entry = p_entry
		union all
		select 'risk_event', e.version, case e.level
		    when 'opinion_major' then '重大负面网络舆情'
		    when 'mass_larger' then '较大群体性事件'
		    when 'mass_major' then '重大群体性事件'
		    else '特别重大群体性事件' end,
		    (e.occurred_at at time zone 'Asia/Shanghai')::date::text,
		    e.level
		from ledger.risk_event e where e.entry = p_entry
		union all
		select 'district_survey', s.version,
		    ops.period_label(s.period) || '区县改革满意度调查', s.period,
		    null
		from ledger.district_survey s where s.entry = p_entry
		union all
		select 'project', g.version, g.name,
		    (g.approved_at at time zone 'Asia/Shanghai')::date::text,
		    null
		from ledger.project g where g.entry = p_entry
		union all
		select 'project_update', g.version, coalesce((select n.name
		    from org.unit_name n where n.unit = g.unit and n.in_force
		    @> (g.approved_at at time zone 'Asia/Shanghai')::date),
		    u.name) || ops.period_label(g.period) || '进展', g.period, null
		from ledger.project_state g join org.unit u on u.unit = g.unit
		where g.entry = p_entry
		union all
		select 'bottleneck', b.version, b.title,
		    (b.approved_at at time zone 'Asia/Shanghai')::date::text,
		    null
		from ledger.bottleneck b where b.entry = p_entry) f
	where p_version is null or f.version = p_version
	order by f.version desc limit 1;
end
$$;
alter function report.fact_heading(bigint, int) owner to rr_owner;
revoke all on function report.fact_heading(bigint, int) from public;
grant execute on function report.fact_heading(bigint, int) to rr_reader;
