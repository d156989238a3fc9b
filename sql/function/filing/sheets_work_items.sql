-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_work_items((filing.work_items('…', '{"path": …}')).body)
-- 逐项落实台账 as on its page; of which filing an item came is a column where items
-- of that kind come of one.
create or replace function filing.sheets_work_items(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('逐项落实台账',
	    '[["事项", "lines", 40]]'::jsonb || case
	        when p_list ->> 'parent_label' is null then '[]'
	        else jsonb_build_array(jsonb_build_array(
	            p_list ->> 'parent_label', 'lines', 34)) end
	    || '[["责任单位", "lines", 20], ["交办", "date", 12],
	    ["反馈时限", "date", 12], ["推进状态", "line", 12],
	    ["期次", "line", 18], ["通过", "date", 12],
	    ["到期应报", "number", 10], ["按时", "number", 8],
	    ["逾期", "number", 8], ["说明", "lines", 22],
	    ["落实", "line", 10], ["办结", "date", 12]]',
	    (select json_agg((select json_agg(c.v order by c.place)
	        from (values (1, w -> 'item' -> 'title'),
	            (2, w -> 'parent' -> 'title'), (3, w -> 'unit' -> 'name'),
	            (4, to_json(filing.day_at((w ->> 'given_at')::timestamptz))),
	            (5, w -> 'due'),
	            (6, to_json(coalesce(w ->> 'progress_label', '未反馈'))),
	            (7, to_json(ops.period_label(w ->> 'period'))),
	            (8, to_json(filing.day_at(
	                (w ->> 'reported_at')::timestamptz))),
	            (9, w -> 'reports' -> 'due'),
	            (10, w -> 'reports' -> 'on_time'),
	            (11, w -> 'reports' -> 'late'),
	            (12, to_json(case when (w ->> 'overdue')::boolean
	                then '逾期未报' when w ->> 'next_due' is not null
	                then format('%s 前反馈', w ->> 'next_due') end)),
	            (13, w -> 'standing_label'),
	            (14, to_json(filing.day_at(
	                (w ->> 'ended_at')::timestamptz)))) c (place, v)
	        where c.place <> 2 or p_list ->> 'parent_label' is not null)
	        order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (w, place))))
$$;
alter function filing.sheets_work_items(json) owner to rr_owner;
revoke all on function filing.sheets_work_items(json) from public;
grant execute on function filing.sheets_work_items(json) to rr_writer;
