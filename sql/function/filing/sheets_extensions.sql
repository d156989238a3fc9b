-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_extensions((filing.extension_list('…', '{}')).body)
-- 延期申请 as on its page: one sheet.
create or replace function filing.sheets_extensions(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('延期申请',
	    '[["单位", "lines", 20], ["事项", "lines", 36], ["业务", "lines", 20],
	    ["期次", "line", 18], ["截止", "date", 12], ["申请延至", "date", 12],
	    ["原因", "lines", 40], ["申请人", "lines", 14], ["申请", "time", 17],
	    ["结果", "line", 10], ["延至", "date", 12], ["答复", "lines", 32]]',
	    (select json_agg(json_build_array(
	        e -> 'obligation' -> 'unit' ->> 'name',
	        coalesce(e -> 'obligation' -> 'subject' ->> 'title',
	            e -> 'obligation' ->> 'module_label'),
	        e -> 'obligation' ->> 'module_label',
	        ops.period_label(e -> 'obligation' ->> 'period'), e ->> 'due',
	        e ->> 'due_asked', e ->> 'reason', e -> 'asked_by' ->> 'name',
	        e ->> 'asked_at', e ->> 'state_label', e ->> 'due_granted',
	        e ->> 'note') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (e, place))))
$$;
alter function filing.sheets_extensions(json) owner to rr_owner;
revoke all on function filing.sheets_extensions(json) from public;
grant execute on function filing.sheets_extensions(json) to rr_writer;
