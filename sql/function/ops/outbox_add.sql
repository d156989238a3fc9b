-- SPDX-License-Identifier: Apache-2.0
-- perform ops.outbox_add('U500103', 'reviewer', null, 17, 'waiting', '待审');
-- By ops.notice_add, in its transaction: the notice once more for each person
-- and each channel that is configured and wants its kind.  What waits at a desk
-- or came back to one is a to-do, of which a person has one at a time.
create or replace function ops.outbox_add(p_unit text, p_role org.role,
    p_account bigint, p_entry bigint, p_kind text, p_text text)
returns void
language plpgsql volatile
as $$
declare
	todo_	boolean := p_kind in ('waiting', 'return')
		    and p_entry is not null and p_role is not null
		    and p_account is null;
begin
	if not exists (select from ops.channel c where c.host is not null) then
		return;
	end if;
	insert into ops.outbox (channel, act, account, kind, text, entry, unit,
	    role, at)
	select c.channel, case when todo_ and c.todos then 'todo'
	    else 'notice' end, p.account, p_kind, p_text, p_entry,
	    case when todo_ and c.todos then p_unit end,
	    case when todo_ and c.todos then p_role end, ops.now()
	from ops.channel c, (
	    select distinct g.account from org.grant_ g
	    join org.account a on a.account = g.account
	        and a.disabled_at is null
	    left join filing.entry e on e.entry = p_entry
	    where g.unit = p_unit and org.grant_works(g)
	    and (g.role = p_role or p_role is null
	        and (g.role <> 'feed_reader' or p_account is not null))
	    and (p_account is null or g.account = p_account)
	    and (e.entry is null or g.modules is null
	        or e.module = any (g.modules))) p
	where c.host is not null
	and (p_kind = 'digest' or ops.channel_sends(c.channel) = 'all')
	and not (todo_ and c.todos and exists (select from ops.outbox o
	    where o.entry = p_entry and o.act = 'todo' and not o.closed
	    and o.channel = c.channel and o.account = p.account
	    and o.unit = p_unit and o.role = p_role))
	order by c.channel, p.account;
end
$$;
alter function ops.outbox_add(text, org.role, bigint, bigint, text, text)
	owner to rr_owner;
revoke all on function ops.outbox_add(text, org.role, bigint, bigint, text,
	text) from public;
grant execute on function ops.outbox_add(text, org.role, bigint, bigint, text,
	text) to rr_writer;
