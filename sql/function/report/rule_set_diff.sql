-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_diff('6f1c….12', '{"path":
--     {"rule_set": "2023-03-31"}, "query": {"to": "2024-01-01"}}');
-- Two versions side by side: every part of either, added, dropped, changed or the
-- same, with what differs before and after.  In the order of the second, what it
-- dropped in the place where it stood.
create or replace function report.rule_set_diff(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	one	report.rule_set :=
		    report.rule_set_of(args -> 'path' ->> 'rule_set', a);
	two	report.rule_set :=
		    report.rule_set_of(args -> 'query' ->> 'to', a);
	parts	json;
begin
	select json_agg(json_build_object('level', d.level, 'key', d.key,
	    'label', coalesce(d.after, d.before) ->> 'label',
	    'change', case when d.before is null then 'added'
	        when d.after is null then 'dropped'
	        when d.before = d.after then 'same' else 'changed' end,
	    'fields', f.fields) order by d.place, d.after is null)
	into parts
	from (select coalesce(x.level, y.level) as level,
	        coalesce(x.key, y.key) as key, x.about as before,
	        y.about as after, coalesce(y.place, x.place) as place
	    from report.rule_set_parts(one.body::jsonb) x
	    full join report.rule_set_parts(two.body::jsonb) y
	    on y.level = x.level and y.key = x.key) d
	cross join lateral (select coalesce(json_agg(json_build_object(
	        'field', coalesce(x.key, y.key), 'before', x.value,
	        'after', y.value) order by coalesce(x.key, y.key)), '[]')
	        as fields
	    from jsonb_each(d.before) x full join jsonb_each(d.after) y
	    on y.key = x.key
	    where x.value is distinct from y.value) f;
	return ops.done(200, json_build_object(
	    'from', report.rule_set_head(one), 'to', report.rule_set_head(two),
	    'parts', parts));
end
$$;
alter function report.rule_set_diff(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_diff(text, jsonb) from public;
grant execute on function report.rule_set_diff(text, jsonb) to rr_api;
