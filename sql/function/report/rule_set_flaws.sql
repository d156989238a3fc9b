-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_flaws('district', body);
--     -- /body/pillars/0/indicators/1/judge | judge_unknown | 没有这个认定函数
-- What the engine cannot see: whether every indicator has a source that counts
-- for this kind of report, and in the way that its method needs; and whose data
-- it is and by which rule (R132).  Everything else is the engine's to judge.
-- Several sources must count in one way.
-- A deduction may price fewer kinds of event than its source finds; prices are
-- decimals, so that each fact is worth whole parts of one unit.
create or replace function report.rule_set_flaws(p_kind text, p_body jsonb)
returns table (pointer text, code text, detail text)
language plpgsql stable
as $$
begin
	return query
	select format('/body/pillars/%s/indicators/%s/%s', p.n - 1, i.n - 1,
	    f.field), f.code, f.detail
	from jsonb_array_elements(p_body -> 'pillars')
	    with ordinality p(v, n)
	cross join jsonb_array_elements(p.v -> 'indicators')
	    with ordinality i(v, n)
	left join ledger.judge j on j.judge = i.v ->> 'judge'
	    and j.report_kind = p_kind and to_regprocedure(format(
	    'ledger.%I(bigint, ledger.span)', j.judge)) is not null
	cross join lateral (select count(*) - count(k.judge) as unknown,
	        bool_or((k.den, k.score, k.events is null) is distinct from
	            (j.den, j.score, j.events is null)) as differ
	    from report.sources_of(i.v) s
	    left join ledger.judge k on k.judge = s.judge
	        and k.report_kind = p_kind and to_regprocedure(format(
	        'ledger.%I(bigint, ledger.span)', k.judge)) is not null) m
	cross join lateral (values
	    ('judge', 'judge_unknown', '没有这类报表可用的这个认定函数',
	        j.judge is null),
	    ('kind', 'judge_counts_no_events',
	        '该认定函数不产生扣分事件，不能用于扣分指标',
	        i.v ->> 'kind' = 'deduction' and j.events is null),
	    ('kind', 'judge_counts_events',
	        '该认定函数产生扣分事件，只能用于扣分或展示指标',
	        i.v ->> 'kind' not in ('deduction', 'display')
	        and j.events is not null),
	    ('also', 'judge_unknown', '没有这类报表可用的这个认定函数',
	        j.judge is not null and m.unknown > 0),
	    ('also', 'sources_differ',
	        '各来源的计数方式不同（件数、比率、得分、扣分），不能合并计数',
	        j.judge is not null and m.unknown = 0 and m.differ),
	    ('events', 'event_unknown', '该认定函数不产生这类扣分事件',
	        i.v ->> 'kind' = 'deduction' and exists (select
	            from jsonb_array_elements(i.v -> 'events') e
	            where not exists (select from report.sources_of(i.v) s
	                join ledger.judge k using (judge)
	                where k.events @> jsonb_build_array(
	                jsonb_build_object('key', e -> 'key'))))),
	    ('events', 'event_price', '每起扣分应大于 0，整数不超过 4 位，小数不超过 4 位',
	        i.v ->> 'kind' = 'deduction' and exists (select
	            from jsonb_array_elements(i.v -> 'events') e
	            where e ->> 'points' !~ '^[0-9]{1,4}([.][0-9]{1,4})?$')),
	    ('window', 'window_not_counted', '所选的认定函数不能按这个计数区间统计',
	        j.judge is not null and i.v ? 'window' and exists (select
	            from report.sources_of(i.v) s
	            join ledger.judge k using (judge)
	            where not k.windows @> array[i.v ->> 'window'])),
	    ('basis', 'basis_missing', '请填写评价细则',
	        i.v ->> 'basis' is null),
	    ('data_owner', 'data_owner_missing', '请填写数据责任单位',
	        i.v ->> 'data_owner' is null))
	    f(field, code, detail, wrong)
	where f.wrong
	order by p.n, i.n;
end
$$;
alter function report.rule_set_flaws(text, jsonb) owner to rr_owner;
revoke all on function report.rule_set_flaws(text, jsonb) from public;
grant execute on function report.rule_set_flaws(text, jsonb)
	to rr_writer, rr_reader;
