-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cut_off_foretell('6f1c….12', '{"query":
--     {"kind": "district", "period": "2023Q1", "day": "2023-04-07"}}');
--	-- {"was", "day", "windows", "windows_was", "next", "moved": {"from":
--	--  "2023-04-01", "to": "2023-04-07", "out_of": "2023Q2", "into": "2023Q1"}}
-- What another last day to count would change, before it is set: when the windows
-- close, from when the next report counts, and on which days what happened moves
-- from one report into the other.  Refused as setting it would be.
create or replace function report.cut_off_foretell(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	k	text := q ->> 'kind';
	p	text := q ->> 'period';
	d	date := (q ->> 'day')::date;
	was	date;
	rules	text;
	next_	text;
begin
	perform report.cut_off_check(a, k, p, d);
	was := report.cut_off_of(k, p);
	rules := report.rule_set_for(k, p);
	next_ := ops.period_after(p);
	return ops.done(200, (select json_build_object('kind', k, 'period', p,
	    'was', was, 'day', d,
	    'windows', coalesce(n.list, '[]'), 'ready_at', n.ready,
	    'windows_was', coalesce(o.list, '[]'), 'ready_was', o.ready,
	    'next', json_build_object('period', next_,
	        'label', ops.period_label(next_), 'from', d + 1,
	        'from_was', was + 1),
	    'moved', json_build_object('from', least(d, was) + 1,
	        'to', greatest(d, was),
	        'out_of', case when d > was then next_ else p end,
	        'into', case when d > was then p else next_ end,
	        'out_of_label', ops.period_label(case when d > was then next_
	        else p end), 'into_label', ops.period_label(case when d > was
	        then p else next_ end)))
	    from report.windows_at(rules, d) n, report.windows_at(rules, was) o));
end
$$;
alter function report.cut_off_foretell(text, jsonb) owner to rr_reader;
revoke all on function report.cut_off_foretell(text, jsonb) from public;
grant execute on function report.cut_off_foretell(text, jsonb) to rr_api;
