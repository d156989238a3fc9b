-- SPDX-License-Identifier: Apache-2.0
-- perform ops.todo_settle(17, 'U500103', 'reviewer');
-- With every step of a filing: its to-dos at another desk than this (null: none)
-- are over.  One that nobody has tried to deliver is dropped; of every other the
-- receiver is told, who may have it even where no answer came.  What the desk was
-- told of it (审核, 驳回, 催办) is read: there is nothing left to do about it.
-- Plan: notice_of_task.
create or replace function ops.todo_settle(p_entry bigint, p_unit text,
    p_role org.role)
returns void
language plpgsql volatile
as $$
begin
	with over_ as (
		update ops.outbox o set closed = true,
		    state = case when o.state = 'queued' then 'dropped'
		        else o.state end
		where o.entry = p_entry and o.act = 'todo' and not o.closed
		and (o.unit, o.role) is distinct from (p_unit, p_role)
		returning o.*
	)
	insert into ops.outbox (channel, act, account, kind, text, entry, todo,
	    at)
	select o.channel, 'todo_done', o.account, o.kind, o.text, o.entry,
	    o.message, ops.now()
	from over_ o where o.attempts > 0 order by o.message;
	insert into ops.notice_opened (grant_id, notice)
	select g.grant_id, n.notice from ops.notice n
	join org.grant_ g on g.unit = n.unit and g.role = n.role
	    and g.ended_at is null
	where n.entry = p_entry and n.kind in ('waiting', 'return', 'chase')
	and n.account is null and n.role is not null
	and (n.unit, n.role) is distinct from (p_unit, p_role)
	and not exists (select from ops.notice_seen s
	    where s.grant_id = g.grant_id and s.up_to >= n.notice)
	on conflict do nothing;
end
$$;
alter function ops.todo_settle(bigint, text, org.role) owner to rr_owner;
revoke all on function ops.todo_settle(bigint, text, org.role) from public;
grant execute on function ops.todo_settle(bigint, text, org.role) to rr_writer;
