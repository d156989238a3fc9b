-- SPDX-License-Identifier: Apache-2.0
-- select ops.detail_words('sha256', 'job_file');	-- 文件摘要
-- What a key of the trail's details is called; null where there is no word for it.
-- from and to are days, but of a setting what it was and what it is.
create or replace function ops.detail_words(p_key text, p_act text)
returns text
language sql immutable
as $$
	select case p_key when 'account' then '账号' when 'action' then '步骤'
	when 'admin_of' then '管理的业务' when 'appeal' then '申诉编号'
	when 'auditor' then '审计管理员' when 'based_on' then '底本'
	when 'begins_on' then '第一天' when 'detail' then '说明'
	when 'digest' then '内容摘要' when 'division' then '处室'
	when 'ended_by' then '终止人' when 'ends_on' then '失效之日'
	when 'entry' then '填报件编号' when 'field' then '字段'
	when 'file' then '附件编号' when 'flag' then '标记' when 'flawed' then '有问题的行数'
	when 'format' then '文件格式' when 'from' then
	    case p_act when 'setting_put' then '原值' else '起始日' end
	when 'from_period' then '起用期次' when 'grant' then '授权编号'
	when 'grant_id' then '授权编号' when 'granted_by' then '授权人'
	when 'import' then '导入编号' when 'indicator' then '指标'
	when 'job' then '任务编号' when 'label' then '显示文字'
	when 'limit' then '上限'
	when 'migration' then '批次编号' when 'mode' then '导入方式'
	when 'module' then '业务' when 'modules' then '负责的业务'
	when 'name' then '名称' when 'note' then '说明'
	when 'obligation' then '应报事项编号' when 'of' then '内容'
	when 'on' then '是否标记' when 'online' then '是否上线'
	when 'part' then '位置' when 'prepared_by' then '准备人'
	when 'purpose' then '用途' when 'query' then '筛选条件'
	when 'reason' then '原因' when 'report' then '报表'
	when 'report_kind' then '哪种报表'
	when 'request' then '补列申请编号' when 'retry_after' then '几秒后再试'
	when 'role' then '身份' when 'rows' then '行数'
	when 'security_admin' then '安全管理员' when 'sha256' then '文件摘要'
	when 'stage' then '办理后所处环节' when 'state' then '结果'
	when 'submitted' then '提交份数' when 'successor' then '承接单位'
	when 'system_admin' then '系统管理员'
	when 'template' then '模板编号' when 'to' then
	    case p_act when 'setting_put' then '新值' else '截止日' end
	when 'unit' then '单位' when 'until' then '最后一天'
	when 'version' then '版本' when 'was' then '原名称'
	when 'working' then '是否上班'
	-- what a list was narrowed by
	when 'as_of' then '截至' when 'code' then '结果代码'
	when 'due_from' then '截止日期自' when 'due_to' then '截止日期至'
	when 'group' then '操作类别' when 'kind' then '单位类别'
	when 'late' then '只含逾期' when 'mine' then '只含本人录入'
	when 'object' then '对象' when 'outcome' then '采纳情况'
	when 'parent' then '来源编号' when 'period' then '期次' when 'q' then '查找的文字'
	when 'result' then '结果'
	when 'route' then '操作' when 'subject' then '所属事项'
	when 'traffic' then '推进状态' when 'year' then '年度' end
$$;
alter function ops.detail_words(text, text) owner to rr_owner;
revoke all on function ops.detail_words(text, text) from public;
grant execute on function ops.detail_words(text, text) to rr_writer;
