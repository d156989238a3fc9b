-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_migrations((filing.migration_list('…', '{}')).body)
-- 历史数据迁移登记 as on its page: one sheet.
create or replace function filing.sheets_migrations(p_list json)
returns json
language sql immutable
as $$
	select json_build_array(filing.sheet_one('历史数据迁移登记',
	    '[["批次", "number", 8], ["业务", "lines", 20], ["件数", "number", 8],
	    ["单位", "number", 8], ["有豁免", "number", 8],
	    ["来源和依据", "lines", 48], ["准备", "lines", 14],
	    ["准备时间", "time", 17], ["批准", "lines", 14],
	    ["批准时间", "time", 17], ["状态", "line", 14]]',
	    (select json_agg(json_build_array(m -> 'id', m ->> 'module_label',
	        m -> 'rows', m -> 'units', m -> 'waived', m ->> 'reason',
	        m -> 'prepared_by' ->> 'name', m ->> 'prepared_at',
	        m -> 'decided_by' ->> 'name', m ->> 'decided_at',
	        m ->> 'state_label') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (m, place))))
$$;
alter function filing.sheets_migrations(json) owner to rr_owner;
revoke all on function filing.sheets_migrations(json) from public;
grant execute on function filing.sheets_migrations(json) to rr_writer;
