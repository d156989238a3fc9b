-- SPDX-License-Identifier: Apache-2.0
-- select report.kind_label('project');	-- 重大改革项目报表
-- The two reports by the names that the manual gives their cockpits (R15).
create or replace function report.kind_label(p_kind text)
returns text
language sql immutable
as $$
	select case p_kind when 'district' then '区县改革报表'
	when 'project' then '重大改革项目报表' end
$$;
alter function report.kind_label(text) owner to rr_owner;
revoke all on function report.kind_label(text) from public;
grant execute on function report.kind_label(text) to rr_writer, rr_reader;
