-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_rates('6f1c….12', '{"query": {"period": "2023Q1"}}');
-- 按时报送率 of every unit, for everybody (赛马比拼): of what had to be filed by
-- now, how much was on time, late with leave [34], late without; and how often
-- the office returned what did not qualify (R97, X44, X56).  rate: on time by the
-- first day; rate_granted: by the day that was granted.
create or replace function filing.obligation_rates(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	p	text := ops.period_asked(q);
	items	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	with r as (
		select e.unit, count(*) as returned
		from filing.event v join filing.entry e on e.entry = v.entry
		where v.action = 'return' and filing.return_held(v)
		and v.at >= ops.period_start(p)::timestamp
		    at time zone 'Asia/Shanghai'
		and v.at < ops.period_over(p)
		and e.module = coalesce(q ->> 'module', e.module)
		group by e.unit
	)
	select json_agg(json_build_object('unit', filing.unit_brief(u.unit),
	    'kind', u.kind, 'expected', coalesce(n.expected, 0),
	    'on_time', coalesce(n.on_time, 0),
	    'granted', coalesce(n.granted, 0), 'late', coalesce(n.late, 0),
	    'pending', coalesce(n.pending, 0), 'waived', coalesce(n.waived, 0),
	    'rate', filing.percent(n.on_time, n.expected),
	    'rate_granted', filing.percent(n.on_time + n.granted, n.expected),
	    'returned', coalesce(r.returned, 0)) order by u.kind, u.unit)
	into items
	from org.unit u
	left join filing.timeliness_of_units(p, q ->> 'module') n
	    on n.unit = u.unit
	left join r on r.unit = u.unit
	where n.unit is not null or r.unit is not null;
	return ops.done(200, json_build_object('period', p,
	    'label', ops.period_label(p), 'items', coalesce(items, '[]')));
end
$$;
alter function filing.obligation_rates(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_rates(text, jsonb) from public;
grant execute on function filing.obligation_rates(text, jsonb) to rr_api;
