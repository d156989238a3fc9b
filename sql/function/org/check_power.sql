-- SPDX-License-Identifier: Apache-2.0
-- select * from org.check_power();
-- Nobody holds an administrator's power and another role; each power is held.
create or replace function org.check_power()
returns setof text
language sql stable
as $$
	select '管理员兼任其他角色：账号 ' || g.account
	from org.grant_ g where g.ended_at is null
	group by g.account
	having bool_or(org.is_administrator(g.role))
	and count(distinct g.role) > 1
	union all
	select '没有人担任' || org.role_label(r)
	from unnest('{system_admin,security_admin,auditor}'::org.role[]) r
	where exists (select from org.grant_)
	and not exists (select from org.grant_ g
	    join org.account c on c.account = g.account
	    where g.role = r and g.ended_at is null
	    and c.disabled_at is null)
$$;
alter function org.check_power() owner to rr_owner;
revoke all on function org.check_power() from public;
comment on function org.check_power() is
	'管理员不兼任其他角色，三类管理员各有其人';
