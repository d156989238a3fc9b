-- SPDX-License-Identifier: Apache-2.0
-- Words of the glossary for codes that the program itself knows.
insert into flow.code_list (code_list, label) values
	('role', '角色'),
	('entry_state', '填报件状态'),
	('action', '办理动作'),
	('join_state', '补列申请状态'),
	('alike', '相近填报'),
	('brand', '品牌显示度分类')
on conflict do nothing;

insert into flow.code (code_list, code, label, position) values
	('role', 'clerk', '录入员', 1),
	('role', 'reviewer', '审核员', 2),
	('role', 'leader', '领导', 3),
	('role', 'system_admin', '系统管理员', 4),
	('role', 'security_admin', '安全管理员', 5),
	('role', 'auditor', '审计管理员', 6),
	('role', 'feed_reader', '数据接口账号', 7),
	('entry_state', 'draft', '草稿', 1),
	('entry_state', 'in_review', '审核中', 2),
	('entry_state', 'approved', '已通过', 3),
	('entry_state', 'returned', '已驳回', 4),
	('entry_state', 'withdrawn', '已撤回', 5),
	('entry_state', 'voided', '已作废', 6),
	('action', 'create', '新建', 1),
	('action', 'edit', '编辑', 2),
	('action', 'submit', '提交', 3),
	('action', 'approve', '通过', 4),
	('action', 'return', '驳回', 5),
	('action', 'correct', '修正', 6),
	('action', 'distribute', '确认并分发', 7),
	('action', 'withdraw', '撤回', 8),
	('action', 'revise', '申请变更', 9),
	('action', 'amend', '补列区县', 10),
	('action', 'remark', '反馈意见', 11),
	('action', 'discard', '删除草稿', 12),
	('action', 'void', '作废', 13),
	('action', 'transfer', '转办', 14),
	('action', 'suspend', '暂停计数', 15),
	('action', 'resume', '恢复计数', 16),
	('action', 'receive', '线下收到', 17),
	('action', 'join_request', '申请补列本区县', 18),
	('action', 'join', '补列区县', 19),
	('join_state', 'open', '待处理', 1),
	('join_state', 'granted', '已同意', 2),
	('join_state', 'declined', '不同意', 3),
	('join_state', 'withdrawn', '已撤回', 4),
	('alike', 'self', '本件', 1),
	('alike', 'same_source', '同一来源另有填报', 2),
	('alike', 'same_event', '同一时间、同一情形另有填报，可能为同一会议或报道', 3),
	('alike', 'same_file', '佐证材料与另一件填报的附件相同', 4),
	('brand', 'national', '获全国性肯定评价', 1),
	('brand', 'city', '获全市推广', 2),
	('brand', 'media', '5家中央媒体报道', 3)
on conflict do nothing;

update flow.code_list set fixed = true
where code_list in ('role', 'entry_state', 'action') and not fixed;
