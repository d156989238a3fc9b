-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.channel_retry(a, '{"path": {"channel": "mail"}}');
-- What was given up goes out again, except a to-do that is over meanwhile.
create or replace function ops.channel_retry(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	c	ops.channel;
begin
	perform org.duty_of(a, 'system_admin');
	select * into c from ops.channel t
	where t.channel = args -> 'path' ->> 'channel';
	if not found then
		perform ops.refuse('not_found');
	elsif c.host is null then
		perform ops.refuse('conflict',
		    '{"detail": "这个渠道没有配置，无法重发"}');
	end if;
	update ops.outbox o set attempts = 0, run_after = clock_timestamp(),
	    state = case when o.closed then 'dropped'
	    else 'queued' end::ops.outbox_state
	where o.channel = c.channel and o.state = 'dead';
	return ops.done(200, ops.channel_json(c));
end
$$;
alter function ops.channel_retry(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.channel_retry(org.actor, jsonb) from public;
grant execute on function ops.channel_retry(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('channel_retry', 'ops.channel_retry')
on conflict (route) do update set door = excluded.door;
