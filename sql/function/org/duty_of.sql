-- SPDX-License-Identifier: Apache-2.0
-- perform org.duty_of(a, 'system_admin', 'security_admin');
-- Administration is split (design: roles): refuses whoever has none of these.
create or replace function org.duty_of(a org.actor, variadic roles org.role[])
returns void
language plpgsql
as $$
begin
	if not coalesce(a.role = any (roles), false) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    '需要' || (select string_agg(org.role_label(r), '或')
		    from unnest(roles) r) || '权限'));
	end if;
end
$$;
alter function org.duty_of(org.actor, org.role[]) owner to rr_owner;
revoke all on function org.duty_of(org.actor, org.role[]) from public;
grant execute on function org.duty_of(org.actor, org.role[]) to rr_writer;
