-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.nouns();	-- noun | label | numbered
-- What the first part of an object on the trail stands for (ops.object_of), and
-- whether a number follows it.
create or replace function ops.nouns()
returns table (noun text, label text, numbered boolean)
language sql immutable
as $$
	select * from (values ('entry', '填报件', true),
	('attachment', '附件', true), ('obligation', '应报事项', true),
	('extension', '延期申请', true), ('join', '补列申请', true),
	('report', '报表', true), ('appeal', '申诉', true), ('appeal_file', '申诉附件', true),
	('template', '报表模板', true), ('scenario', '情景', true), ('paper', '报表文件', true),
	('job', '后台任务', true), ('import', '批量导入', true),
	('export', '导出任务', true), ('migration', '历史数据迁移', true),
	('account', '账号', true), ('grant', '授权', true),
	('suggestion', '建议', true), ('calendar', '工作日历', false),
	('channel', '推送渠道', false), ('chase', '催办', false),
	('code', '选项', false), ('cut', '统计截止日', false), ('contact', '联系人', false),
	('field', '表单说明', false), ('me', '本人账号', false),
	('module', '业务', false), ('notice', '消息', false),
	('org', '系统', false), ('rule', '指标体系', false),
	('session', '会话', false), ('setting', '设置', false),
	('unit', '单位', false)) t (noun, label, numbered)
$$;
alter function ops.nouns() owner to rr_owner;
revoke all on function ops.nouns() from public;
grant execute on function ops.nouns() to rr_writer;
