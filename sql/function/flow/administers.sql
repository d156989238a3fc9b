-- SPDX-License-Identifier: Apache-2.0
-- perform flow.administers(a, 'pilot');	-- refuses who does not keep that module (X59)
create or replace function flow.administers(a org.actor, p_module text)
returns void
language plpgsql stable
as $$
begin
	if not exists (select from flow.module t where t.module = p_module) then
		perform ops.refuse('not_found');
	elsif not coalesce(p_module = any (a.admin_of), false) then
		perform ops.refuse('forbidden',
		    '{"detail": "需要这项业务的模块管理员权限"}');
	end if;
end
$$;
alter function flow.administers(org.actor, text) owner to rr_owner;
revoke all on function flow.administers(org.actor, text) from public;
grant execute on function flow.administers(org.actor, text) to rr_writer;
