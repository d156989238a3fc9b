-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_appeals((report.appeal_board('…', '{}')).body)
-- 申诉 as on its page: one sheet.
create or replace function filing.sheets_appeals(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('申诉',
	    '[["单位", "lines", 20], ["指标", "lines", 24], ["对象", "lines", 24],
	    ["报表", "lines", 30], ["版次", "number", 8],
	    ["申诉理由", "lines", 48], ["提出", "time", 17], ["撤回", "time", 17],
	    ["用时（天）", "number", 12], ["答复截止", "date", 12],
	    ["结果", "line", 12], ["答复", "lines", 48]]',
	    (select json_agg(json_build_array(p -> 'unit' ->> 'name',
	        coalesce(p ->> 'indicator_label', p ->> 'indicator'),
	        p -> 'measured' ->> 'name', (p ->> 'period_label')
	            || report.kind_label(p ->> 'kind'),
	        p -> 'revision', p ->> 'text', p ->> 'made_at',
	        p ->> 'withdrawn_at', p -> 'days', p ->> 'due',
	        p ->> 'state_label', p ->> 'answer') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (p, place))))
$$;
alter function filing.sheets_appeals(json) owner to rr_owner;
revoke all on function filing.sheets_appeals(json) from public;
grant execute on function filing.sheets_appeals(json) to rr_writer;
