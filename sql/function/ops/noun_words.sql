-- SPDX-License-Identifier: Apache-2.0
-- select ops.noun_words('entry');	-- 填报件; null where there is no word for it
-- What the first part of an object on the trail stands for (ops.object_of).
create or replace function ops.noun_words(p_noun text)
returns text
language sql immutable
as $$
	select case p_noun when 'account' then '账号' when 'appeal' then '申诉'
	when 'attachment' then '附件' when 'calendar' then '工作日历'
	when 'channel' then '推送渠道' when 'chase' then '催办'
	when 'code' then '选项' when 'contact' then '联系人'
	when 'entry' then '填报件' when 'export' then '导出任务'
	when 'extension' then '延期申请' when 'field' then '表单说明'
	when 'grant' then '授权' when 'import' then '批量导入'
	when 'job' then '后台任务' when 'join' then '补列申请'
	when 'me' then '本人账号' when 'migration' then '历史数据迁移'
	when 'module' then '业务' when 'notice' then '消息'
	when 'obligation' then '应报事项' when 'org' then '系统'
	when 'paper' then '报表文件' when 'report' then '报表'
	when 'rule' then '指标体系' when 'scenario' then '情景'
	when 'session' then '会话' when 'setting' then '设置'
	when 'suggestion' then '建议' when 'unit' then '单位' end
$$;
alter function ops.noun_words(text) owner to rr_owner;
revoke all on function ops.noun_words(text) from public;
grant execute on function ops.noun_words(text) to rr_writer;
