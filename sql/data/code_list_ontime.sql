-- SPDX-License-Identifier: Apache-2.0
-- Words of the glossary for what is owed.
insert into flow.code_list (code_list, label) values
	('obligation_state', '应报事项状态'),
	('extension_state', '延期申请状态')
on conflict do nothing;

insert into flow.code (code_list, code, label, position) values
	('obligation_state', 'open', '待报', 1),
	('obligation_state', 'filed', '在审', 2),
	('obligation_state', 'met', '已报', 3),
	('obligation_state', 'waived', '免报', 4),
	('extension_state', 'pending', '待办理', 1),
	('extension_state', 'granted', '已准予', 2),
	('extension_state', 'declined', '未准', 3),
	('extension_state', 'lapsed', '已失效', 4)
on conflict do nothing;

insert into flow.code_list (code_list, label) values
	('notice_kind', '通知类别')
on conflict do nothing;

insert into flow.code (code_list, code, label, position) values
	('notice_kind', 'waiting', '待办', 1),
	('notice_kind', 'return', '驳回', 2),
	('notice_kind', 'approve', '通过', 3),
	('notice_kind', 'digest', '提醒', 4),
	('notice_kind', 'chase', '催办', 5),
	('notice_kind', 'extension', '延期申请', 6),
	('notice_kind', 'granted', '准予延期', 7),
	('notice_kind', 'declined', '延期未准', 8),
	('notice_kind', 'waived', '免报', 9),
	('notice_kind', 'join_decided', '补列申请', 17),
	('notice_kind', 'file', '附件检查', 18),
	('notice_kind', 'report', '报表', 19),
	('notice_kind', 'appeal', '申诉', 20),
	('notice_kind', 'drafted', '代录', 42),
	('notice_kind', 'migration', '历史数据迁移', 43),
	('notice_kind', 'nothing', '零报告', 40),
	('notice_kind', 'online', '上线', 41),
	('notice_kind', 'outcome', '待答复', 44),
	('notice_kind', 'suggestion', '建议', 45)
on conflict do nothing;
