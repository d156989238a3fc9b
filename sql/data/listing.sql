-- SPDX-License-Identifier: Apache-2.0
-- What can be taken away besides filings and ledgers.  A new one is a row here, a
-- function that sets its route's answer in columns, and its name in the request.
insert into filing.listing (listing, label, door, sheets, by_module, of_units,
    filters, states, role)
select x.listing, x.label, x.door::regproc::text, x.sheets::regproc::text,
    x.by_module, x.of_units, x.filters::text[], x.states, x.role::org.role
from (values
	('owed', '应报事项', 'filing.obligation_list', 'filing.sheets_owed',
	    false, true, '{unit,module,period,state,subject,due_from,due_to,late}',
	    'obligation_state', null),
	('matrix', '报送矩阵', 'filing.obligation_matrix',
	    'filing.sheets_matrix', false, false, '{period}', null, null),
	('rates', '按时报送率', 'filing.obligation_rates', 'filing.sheets_rates',
	    false, false, '{period,module}', null, null),
	('usage', '使用情况考评', 'filing.usage_appraisal',
	    'filing.sheets_usage', false, false, '{period}', null, null),
	('extensions', '延期申请', 'filing.extension_list',
	    'filing.sheets_extensions', false, true, '{unit,module,state}',
	    'extension_state', null),
	('work', '落实台账', 'filing.work_list', 'filing.sheets_work',
	    true, false, '{module}', null, null),
	('work_items', '逐项落实台账', 'filing.work_items',
	    'filing.sheets_work_items', true, true,
	    '{module,unit,subject,parent,state,q,as_of}', 'work_standing', null),
	('projects', '重大改革项目一览', 'filing.project_list',
	    'filing.sheets_projects', false, false, '{q,unit,traffic}', null, null),
	('bulletins', '已发布动态', 'filing.bulletin_list',
	    'filing.sheets_bulletins', false, false, '{q,unit}', null, null),
	('migrations', '历史数据迁移登记', 'filing.migration_list',
	    'filing.sheets_migrations', false, false, '{module,state}',
	    'migration_state', null),
	('appeals', '申诉', 'report.appeal_board', 'filing.sheets_appeals',
	    false, false, '{state,unit}', null, null),
	('audit', '审计记录', 'ops.audit_list', 'filing.sheets_audit', false,
	    false, '{from,to,account,group,route,object,result,code}', null, 'auditor')
) x (listing, label, door, sheets, by_module, of_units, filters, states, role)
on conflict (listing) do update set label = excluded.label,
    door = excluded.door, sheets = excluded.sheets,
    by_module = excluded.by_module, of_units = excluded.of_units,
    filters = excluded.filters, states = excluded.states,
    role = excluded.role;
