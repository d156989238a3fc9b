-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.usage_appraisal('6f1c….12', '{"query": {"period": "2023Q1"}}');
-- 使用情况考评, apart from the 100 points (R97, X44, X56): of every unit what it
-- filed, what came back and why, what of all that was due in it was on time, how
-- long reviews lay at each desk; of people only the own unit's.  Everybody reads
-- the units' (赛马比拼).
create or replace function filing.usage_appraisal(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	p	text := ops.period_asked(args -> 'query');
	lo	timestamptz := ops.period_start(p)::timestamp
		    at time zone 'Asia/Shanghai';
	hi	timestamptz := ops.period_over(p);
	units	json;
	stages	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	select json_agg(json_build_object('unit', filing.unit_brief(u.unit),
	    'kind', u.kind, 'submitted', coalesce(n.submitted, 0),
	    'returned', coalesce(n.returned, 0), 'held', coalesce(n.held, 0),
	    'by_reason', coalesce(n.by_reason, '{}'),
	    'first', coalesce(n.first, 0),
	    'first_clean', coalesce(n.first_clean, 0),
	    'first_rate', filing.percent(n.first_clean, n.first),
	    'expected', coalesce(o.expected, 0),
	    'on_time', coalesce(o.on_time, 0),
	    'rate', filing.percent(o.on_time, o.expected)) order by u.kind, u.unit)
	into units
	from org.unit u left join filing.usage_units(lo, hi) n on n.unit = u.unit
	left join filing.timeliness_due(ops.period_start(p), ops.period_end(p)) o
	    on o.unit = u.unit
	where n.unit is not null or o.unit is not null;
	select json_agg(json_build_object('unit', filing.unit_brief(x.unit),
	    'kind', u.kind, 'stage', x.stage, 'stage_label', l.label,
	    'decided', x.decided, 'returned', x.returned, 'median_days',
	    to_char(x.median_days, 'FM9990.0'), 'longest_days', x.longest_days)
	    order by u.kind, u.unit, x.stage) into stages
	from filing.usage_reviews(lo, hi) x join org.unit u on u.unit = x.unit
	left join lateral (select s.label from flow.stage s
	    where s.stage = x.stage group by s.label
	    order by count(*) desc, s.label limit 1) l on true;
	return ops.done(200, json_build_object('period', p,
	    'label', ops.period_label(p), 'counted',
	    ops.setting_get('returns_counted', 'by_reason'), 'reasons',
	    filing.usage_reasons(), 'items', coalesce(units, '[]'),
	    'reviews', coalesce(stages, '[]'),
	    'people', filing.usage_people(a.unit, lo, hi)));
end
$$;
alter function filing.usage_appraisal(text, jsonb) owner to rr_writer;
revoke all on function filing.usage_appraisal(text, jsonb) from public;
grant execute on function filing.usage_appraisal(text, jsonb) to rr_api;
