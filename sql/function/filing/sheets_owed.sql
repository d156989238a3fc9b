-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_owed((filing.obligation_list('…', '{}')).body)
-- 应报事项 as on its page: one sheet.
create or replace function filing.sheets_owed(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('应报事项',
	    '[["事项", "lines", 36], ["业务", "lines", 20], ["单位", "lines", 20],
	    ["期次", "line", 18], ["截止", "date", 12], ["原截止", "date", 12],
	    ["状态", "line", 14], ["说明", "lines", 20], ["在谁手里", "lines", 20],
	    ["自", "time", 17], ["联系", "lines", 24]]',
	    (select json_agg(json_build_array(
	        coalesce(o -> 'subject' ->> 'title', o ->> 'module_label'),
	        o ->> 'module_label', o -> 'unit' ->> 'name',
	        ops.period_label(o ->> 'period'), o ->> 'due',
	        o ->> 'due_original', o ->> 'state_label',
	        concat_ws('；', case
	            when o ->> 'state' = 'open' and o ->> 'filed_on' is not null
	                then '被驳回，待修改'
	            when o ->> 'state' = 'open'
	                then filing.days_words((o ->> 'days_left')::int)
	            when (o ->> 'late')::boolean then '逾期报送' end,
	            case when o ->> 'extension' is not null
	                then '延期申请办理中' end),
	        coalesce(o -> 'hands' -> 'unit' ->> 'short',
	            o -> 'hands' -> 'unit' ->> 'name')
	            || (o -> 'hands' ->> 'role_label'),
	        o -> 'hands' ->> 'since',
	        concat_ws(' ', o -> 'hands' -> 'contact' ->> 'name',
	            o -> 'hands' -> 'contact' ->> 'phone')) order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (o, place))))
$$;
alter function filing.sheets_owed(json) owner to rr_owner;
revoke all on function filing.sheets_owed(json) from public;
grant execute on function filing.sheets_owed(json) to rr_writer;
