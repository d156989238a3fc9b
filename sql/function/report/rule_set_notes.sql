-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_notes('district', body);
--     -- /body/pillars/2/indicators/0/approval_window | window_outlives_report | …
-- What is allowed in a rule set and may surprise, by indicator (null: one that
-- cannot be read, see rule_set_sound.sql).  An approval window that is open for
-- longer than the shortest: a report may be begun once that one has closed
-- (report_create.sql), and then lacks what is approved later.  One that counts its
-- period alone: what comes too late for that counts nowhere.  A source, of whatever
-- version, that another scored indicator counts as well.  A rule text that says
-- another thing than what is set (rule_text_notes.sql).
create or replace function report.rule_set_notes(p_kind text, p_body jsonb)
returns table (pointer text, code text, detail text)
language plpgsql stable
as $$
declare
	now_	text := report.period_now(p_kind);
begin
	return query
	with w as (select p.n as pillar, i.n as place, i.v as indicator,
	        report.window_end(report.cut_off_of(p_kind, now_),
	        (i.v -> 'approval_window' ->> 'days')::int,
	        i.v -> 'approval_window' ->> 'unit' = 'working_day') as ends
	    from report.items_of(p_body -> 'pillars') p
	    cross join report.items_of(p.v -> 'indicators') i
	    where jsonb_typeof(i.v) = 'object'),
	source as (select distinct w.pillar, w.place,
	        w.indicator ->> 'label' as label,
	        regexp_replace(s.judge, '_v[0-9]+$', '') as stem
	    from w cross join report.sources_of(w.indicator) s
	    where w.indicator ->> 'kind' <> 'display'),
	note as (select w.pillar, w.place, 'approval_window' as field,
	        'window_outlives_report' as code, format(
	        '补审期比最短的长，按%s算晚 %s 天结束：最短的一结束，市委改革办就可以生成报表，此后通过的不计入那一版（系统自动生成的，等全部补审期结束）',
	        ops.period_label(now_),
	        (w.ends at time zone 'Asia/Shanghai')::date
	        - (m.first_ at time zone 'Asia/Shanghai')::date) as detail
	    from w cross join (select min(x.ends) from w x) m (first_)
	    where w.ends > m.first_
	    union all
	    select w.pillar, w.place, 'window', 'late_counts_nowhere',
	        '只计本期发生的：补审期结束以后才通过的，本期不计，以后各期也不计'
	    from w where w.indicator ->> 'window' = 'period'
	    union all
	    select s.pillar, s.place, 'judge', 'source_twice', format(
	        '“%s”也由这个来源统计：同一条记录在两项指标里都计', o.label)
	    from source s join source o on o.stem = s.stem
	        and (o.pillar, o.place) <> (s.pillar, s.place)
	    union all
	    select w.pillar, w.place, 'basis', t.code, t.detail
	    from w cross join report.rule_text_notes(w.indicator) t)
	select format('/body/pillars/%s/indicators/%s/%s', o.pillar - 1,
	    o.place - 1, o.field), o.code, o.detail
	from note o order by o.pillar, o.place, o.field, o.code, o.detail;
end
$$;
alter function report.rule_set_notes(text, jsonb) owner to rr_owner;
revoke all on function report.rule_set_notes(text, jsonb) from public;
grant execute on function report.rule_set_notes(text, jsonb)
	to rr_writer, rr_reader;
