-- SPDX-License-Identifier: Apache-2.0
-- select org.role_label('clerk');	-- 录入员
create or replace function org.role_label(role org.role)
returns text
language sql immutable
as $$
	select case role
	when 'clerk' then '录入员'
	when 'reviewer' then '审核员'
	when 'leader' then '领导'
	when 'system_admin' then '系统管理员'
	when 'security_admin' then '安全管理员'
	when 'auditor' then '审计管理员'
	when 'feed_reader' then '数据接口账号'
	end
$$;
alter function org.role_label(org.role) owner to rr_owner;
revoke all on function org.role_label(org.role) from public;
grant execute on function org.role_label(org.role) to rr_writer, rr_reader;
