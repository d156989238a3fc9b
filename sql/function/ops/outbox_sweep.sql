-- SPDX-License-Identifier: Apache-2.0
-- perform ops.outbox_sweep();	-- with every business day, see ops.day_turn
-- What was delivered or dropped is kept for 90 days, a to-do as long as it is
-- open.
create or replace function ops.outbox_sweep()
returns void
language plpgsql volatile
as $$
begin
	delete from ops.outbox o where o.state in ('sent', 'dropped')
	and o.created_at < clock_timestamp() - interval '90 days'
	and (o.act <> 'todo' or o.closed and not exists (
	    select from ops.outbox d where d.todo = o.message
	    and d.state in ('queued', 'sending', 'dead')));
end
$$;
alter function ops.outbox_sweep() owner to rr_owner;
revoke all on function ops.outbox_sweep() from public;
grant execute on function ops.outbox_sweep() to rr_writer;
