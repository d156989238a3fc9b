-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_flaws('district', body);
--     -- /body/pillars/0/indicators/1/judge | judge_unknown | 没有这个认定函数
-- What the engine cannot see: whether every indicator has a source that counts
-- for this kind of report, and in the way that its method needs; and whose data
-- it is and by which rule (R132).  Everything else is the engine's to judge, so
-- that a body of any shape is looked through, and what has none is passed over.
-- Several sources must count in one way.
-- No value that a source may come to is above its bound: it could not be scored.
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
	from report.items_of(p_body -> 'pillars') p
	cross join report.items_of(p.v -> 'indicators') i
	left join ledger.judge j on j.judge = i.v ->> 'judge'
	    and j.report_kind = p_kind and to_regprocedure(format(
	    'ledger.%I(bigint, ledger.span)', j.judge)) is not null
	cross join lateral (select count(*) - count(k.judge) as unknown,
	        bool_or((k.den, k.score, k.events is null) is distinct from
	            (j.den, j.score, j.events is null)) as differ,
	        case when j.score then '得分' else '比率' end as counts,
	        case when j.score then 100 else 1 end as most,
	        coalesce(j.events, '[]') || coalesce(jsonb_agg(e.v)
	            filter (where e.v is not null), '[]') as events
	    from report.items_of(i.v -> 'also') s
	    left join ledger.judge k on k.judge = s.v ->> 'judge'
	        and k.report_kind = p_kind and to_regprocedure(format(
	        'ledger.%I(bigint, ledger.span)', k.judge)) is not null
	    left join report.items_of(k.events) e on true) m
	cross join lateral (values
	    ('judge', 'judge_unknown', '没有这类报表可用的这个认定函数',
	        j.judge is null and i.v ->> 'judge' is not null),
	    ('kind', 'judge_counts_no_events',
	        '该认定函数不产生扣分事件，不能用于扣分指标',
	        i.v ->> 'kind' = 'deduction' and j.judge is not null
	        and j.events is null),
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
	        i.v ->> 'kind' = 'deduction' and j.events is not null
	        and exists (select from report.items_of(i.v -> 'events') e
	            where not m.events @> jsonb_build_array(
	                jsonb_build_object('key', e.v -> 'key')))),
	    ('events', 'event_price', '每起扣分应大于 0，整数不超过 4 位，小数不超过 4 位',
	        i.v ->> 'kind' = 'deduction' and exists (select
	            from report.items_of(i.v -> 'events') e
	            where e.v ->> 'points' !~ '^[0-9]{1,4}([.][0-9]{1,4})?$')),
	    ('window', 'window_not_counted', '所选的认定函数不能按这个计数区间统计',
	        j.judge is not null and i.v ? 'window' and exists (select
	            from report.items_of(jsonb_build_array(i.v)
	                || case jsonb_typeof(i.v -> 'also') when 'array'
	                then i.v -> 'also' else '[]' end) s
	            join ledger.judge k on k.judge = s.v ->> 'judge'
	            where not k.windows @> array[i.v ->> 'window'])),
	    ('value_max', 'value_max_low', case when j.den is not null
	        then '这个来源统计的件数没有上限，超过所填的就算不出报表，请留空'
	        else format('这个来源统计的是%s，上限不能小于%s', m.counts, m.most) end,
	        j.events is null and i.v ? 'value_max' and (j.den is not null
	        or case when i.v ->> 'value_max' ~ '^[0-9]+([.][0-9]+)?$'
	            then (i.v ->> 'value_max')::numeric < m.most
	            when i.v ->> 'value_max' ~ '^[0-9]+/[0-9]+$'
	            then split_part(i.v ->> 'value_max', '/', 1)::numeric
	                < m.most * split_part(i.v ->> 'value_max', '/', 2)::numeric
	            else false end)),
	    ('basis', 'basis_missing', '请填写评价细则',
	        i.v ->> 'basis' is null),
	    ('data_owner', 'data_owner_missing', '请填写数据责任单位',
	        i.v ->> 'data_owner' is null))
	    f(field, code, detail, wrong)
	where f.wrong and jsonb_typeof(i.v) = 'object'
	order by p.n, i.n;
end
$$;
alter function report.rule_set_flaws(text, jsonb) owner to rr_owner;
revoke all on function report.rule_set_flaws(text, jsonb) from public;
grant execute on function report.rule_set_flaws(text, jsonb)
	to rr_writer, rr_reader;
