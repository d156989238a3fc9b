-- SPDX-License-Identifier: Apache-2.0
-- select flow.list_take(a, 'track') into l;	-- locked; refuses who does not keep it
create or replace function flow.list_take(a org.actor, p_list text)
returns flow.code_list
language plpgsql volatile
as $$
declare
	l	flow.code_list;
begin
	select * into l from flow.code_list t
	where t.code_list = p_list for update;
	if not found then
		perform ops.refuse('not_found');
	elsif not flow.keeps_list(a, p_list) then
		perform ops.refuse('forbidden',
		    '{"detail": "需要使用这张代码表的业务的模块管理员权限"}');
	end if;
	return l;
end
$$;
alter function flow.list_take(org.actor, text) owner to rr_owner;
revoke all on function flow.list_take(org.actor, text) from public;
grant execute on function flow.list_take(org.actor, text) to rr_writer;
