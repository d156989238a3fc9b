-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_label('export');	-- 导出表格
create or replace function ops.job_label(p_kind text)
returns text
language sql immutable
as $$
	select case p_kind when 'export' then '导出表格' when 'import' then '批量导入'
	    when 'report' then '生成报表' when 'inspect' then '检查附件'
	    when 'paper' then '制作报表文件' when 'migration' then '历史数据迁移'
	    when 'rank_range' then '测算名次区间'
	    when 'template' then '检查文档模板'
	    else p_kind end
$$;
alter function ops.job_label(text) owner to rr_owner;
revoke all on function ops.job_label(text) from public;
grant execute on function ops.job_label(text) to rr_writer;
