-- SPDX-License-Identifier: Apache-2.0
-- select org.account_take(a, '{"path": {"id": "7"}}') into c;
-- Its row, locked; never one's own.
create or replace function org.account_take(a org.actor, args jsonb)
returns org.account
language plpgsql
as $$
declare
	c	org.account;
begin
	select * into c from org.account t
	where t.account = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	elsif c.account = a.account then
		perform ops.refuse('forbidden',
		    '{"detail": "管理员不能对自己的账号做此操作"}');
	end if;
	return c;
end
$$;
alter function org.account_take(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_take(org.actor, jsonb) from public;
grant execute on function org.account_take(org.actor, jsonb) to rr_writer;
