-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_about('{"of": "entries", "query": {"unit": "U500103"}}',
--     '渝中区 …', '改革试点 填报件');	-- [{"label": "内容", "text": "…"}, …]
-- The filters of a workbook in words, for its last sheet.
create or replace function filing.export_about(p_args jsonb, p_mark text,
    p_what text)
returns json
language sql stable
as $$
	select json_agg(json_build_object('label', l.label, 'text', l.text)
	    order by l.place)
	from (values
	    (1, '内容', p_what), (2, '导出', p_mark),
	    (3, '单位', (select u.name from org.unit u
	        where u.unit = p_args -> 'query' ->> 'unit')),
	    (4, '环节', filing.stage_label(p_args ->> 'module',
	        p_args -> 'query' ->> 'stage')),
	    (5, '状态', flow.label(coalesce((select t.states
	        from filing.listing t where t.listing = p_args ->> 'of'),
	        'entry_state'), p_args -> 'query' ->> 'state')),
	    (5, '推进状态', flow.label('traffic',
	        p_args -> 'query' ->> 'traffic')),
	    (5, '采纳情况', flow.label('outcome',
	        p_args -> 'query' ->> 'outcome')),
	    (5, '只含逾期', case when p_args -> 'query' ->> 'late' = 'true'
	        then '是' end),
	    (5, '截止日期', nullif(concat_ws(' 至 ',
	        p_args -> 'query' ->> 'due_from',
	        p_args -> 'query' ->> 'due_to'), '')),
	    (5, '来源', (select e.title from filing.entry e
	        where e.entry = (p_args -> 'query' ->> 'parent')::bigint)),
	    (5, '日期', nullif(concat_ws(' 至 ', p_args -> 'query' ->> 'from',
	        p_args -> 'query' ->> 'to'), '') || '（实际时间）'),
	    (5, '人员', org.account_name((p_args -> 'query'
	        ->> 'account')::bigint)),
	    (5, '操作类别', ops.detail_text('group', p_args -> 'query' -> 'group',
	        null, null)),
	    (5, '操作', ops.act_words(p_args -> 'query' ->> 'route', null)),
	    (5, '对象', ops.object_words(p_args -> 'query' ->> 'object')),
	    (5, '结果', ops.detail_text('result', p_args -> 'query'
	        -> 'result', null, null)),
	    (5, '结果代码', ops.detail_text('code', p_args -> 'query' -> 'code',
	        null, null)),
	    (6, '期次', ops.period_label(p_args -> 'query' ->> 'period')),
	    (7, '查找', p_args -> 'query' ->> 'q'),
	    (8, '只含本人录入', case when p_args -> 'query' ->> 'mine' = 'true'
	        then '是' end),
	    (9, '截至', to_char((p_args -> 'query' ->> 'as_of')::timestamptz
	        at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')),
	    (10, '年度', p_args -> 'query' ->> 'year'),
	    (11, '说明', '本表含内部工作信息，仅供工作使用；下载已记入审计记录。'
	        || '表中内容以系统为准。')) l (place, label, text)
	where l.text is not null
$$;
alter function filing.export_about(jsonb, text, text) owner to rr_owner;
revoke all on function filing.export_about(jsonb, text, text) from public;
grant execute on function filing.export_about(jsonb, text, text) to rr_writer;
