-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_projects((filing.project_list('…', '{}')).body)
-- 重大改革项目一览 as on its page: one sheet.
create or replace function filing.sheets_projects(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('重大改革项目',
	    '[["项目", "lines", 40], ["牵头部门", "lines", 22],
	    ["联系人", "lines", 20],
	    ["推进状态", "line", 12], ["说明", "lines", 30],
	    ["里程碑", "number", 10], ["已完成", "number", 10],
	    ["到期里程碑", "number", 12], ["按时完成", "number", 10],
	    ["到期进展", "number", 10], ["按时报送", "number", 10],
	    ["成果", "number", 10], ["其中获认可", "number", 12]]',
	    (select json_agg(json_build_array(p ->> 'name',
	        p -> 'lead_department' ->> 'name', concat_ws(' ',
	        p -> 'contact' ->> 'name', p -> 'contact' ->> 'phone'),
	        flow.label('traffic', c ->> 'traffic'), case
	            when c ->> 'traffic' = 'completed' then '里程碑全部完成'
	            when (c ->> 'overdue')::int > 0
	                then format('%s 个里程碑逾期', c ->> 'overdue')
	            when c ->> 'next_due' is not null
	                then format('下一时限 %s，%s', c ->> 'next_due',
	                filing.days_words((c ->> 'next_due')::date
	                - ops.today())) end,
	        c -> 'milestones', c -> 'completed', c -> 'due', c -> 'on_time',
	        c -> 'updates_due', c -> 'updates_on_time', c -> 'results',
	        c -> 'recognised') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (p, place)
	    cross join lateral (select p -> 'counts' as c) k)))
$$;
alter function filing.sheets_projects(json) owner to rr_owner;
revoke all on function filing.sheets_projects(json) from public;
grant execute on function filing.sheets_projects(json) to rr_writer;
