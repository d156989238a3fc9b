-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_counts(body);
--     -- pilots | 承接国家级和市级试点项目数 | 分值 | "20"
-- What of a rule set makes scores: its full marks and bands (key null), and of
-- each indicator points, method, sources and windows.  Labels, rule text, data
-- owner, order and how a value is written are left out; numbers are in one
-- spelling, what is left open as it is understood.
create or replace function report.rule_set_counts(p_body jsonb)
returns table (key text, label text, field text, said jsonb)
language plpgsql stable
as $$
begin
	return query
	select null::text, '指标体系', f.field, f.said
	from (values ('满分', to_jsonb(report.plain_number(
	        p_body ->> 'points'))),
	    ('五色图分档', jsonb_build_array(p_body #> '{colour,rule}',
	        (select jsonb_agg(report.plain_number(x.v) order by x.n)
	        from jsonb_array_elements_text(p_body
	            #> '{colour,deduction_from}') with ordinality x(v, n)))))
	    f(field, said)
	union all
	select i.v ->> 'key', i.v ->> 'label', f.field, f.said
	from jsonb_array_elements(p_body -> 'pillars') p(v)
	cross join lateral jsonb_array_elements(p.v -> 'indicators') i(v)
	cross join lateral (values ('所属一级指标', p.v -> 'key'),
	    ('计分方法', i.v -> 'kind'),
	    ('分值', to_jsonb(report.plain_number(i.v ->> 'points'))),
	    ('系数', (select jsonb_agg(report.plain_number(x.v) order by x.n)
	        from jsonb_array_elements_text(i.v -> 'coefficients')
	        with ordinality x(v, n))),
	    ('特殊情形', case when i.v ->> 'kind' not in ('deduction', 'display')
	        then '{"not_assessed": "mean", "all_zero": "top"}'::jsonb
	        || case i.v ->> 'kind' when 'three_tier'
	            then '{"tie_low": "median"}' else '{}' end::jsonb
	        || coalesce(i.v -> 'options', '{}') end),
	    ('每起扣分', (select jsonb_object_agg(e ->> 'key',
	        report.plain_number(e ->> 'points'))
	        from jsonb_array_elements(i.v -> 'events') e)),
	    ('统计来源', (select jsonb_agg(jsonb_build_array(s.judge,
	        trim_scale(s.weight)) order by s.place)
	        from report.sources_of(i.v) s)),
	    ('计数区间', to_jsonb(report.window_of(i.v))),
	    ('补审期', i.v -> 'approval_window')) f(field, said);
end
$$;
alter function report.rule_set_counts(jsonb) owner to rr_owner;
revoke all on function report.rule_set_counts(jsonb) from public;
grant execute on function report.rule_set_counts(jsonb) to rr_reader;
