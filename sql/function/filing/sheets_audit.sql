-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_audit((ops.audit_list('…', '{}')).body)
-- 审计记录 as on its page, with what its rows unfold to: one sheet.
create or replace function filing.sheets_audit(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('审计记录',
	    '[["记录编号", "number", 10], ["时间（实际时间）", "line", 20],
	    ["业务时间", "line", 20], ["姓名", "line", 14],
	    ["账号", "number", 8], ["单位", "lines", 20], ["身份", "line", 12],
	    ["操作类别", "line", 16], ["操作", "lines", 24],
	    ["对象", "lines", 32], ["结果", "lines", 20],
	    ["结果代码", "line", 20], ["来自", "line", 16],
	    ["详情", "lines", 60], ["请求编号", "line", 34],
	    ["提交内容的摘要", "line", 40]]',
	    (select json_agg(json_build_array(r -> 'audit',
	        ops.second_text(r ->> 'recorded_at'),
	        ops.second_text(r ->> 'at'), r ->> 'name', r -> 'account',
	        r ->> 'unit_label', r ->> 'role_label', r ->> 'group_label',
	        r ->> 'act_label', r ->> 'object_label', r ->> 'outcome',
	        r ->> 'code', coalesce(r ->> 'address', '系统'),
	        (select string_agg((l ->> 'label') || '：' || (l ->> 'text'),
	            E'\n' order by n) from json_array_elements(r -> 'lines')
	            with ordinality y (l, n)),
	        r ->> 'request_id', r ->> 'digest') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (r, place))))
$$;
alter function filing.sheets_audit(json) owner to rr_owner;
revoke all on function filing.sheets_audit(json) from public;
grant execute on function filing.sheets_audit(json) to rr_writer;
