-- SPDX-License-Identifier: Apache-2.0
-- select ops.channel_json(c);	-- {"channel": "mail", "on": true, "queued": 3, …}
create or replace function ops.channel_json(c ops.channel)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('channel', (c).channel,
	    'label', (c).label, 'on', (c).host is not null, 'host', (c).host,
	    'sends', k.choices ->> ops.channel_sends((c).channel),
	    'queued', (select count(*) from ops.outbox o
	        where o.channel = (c).channel
	        and o.state in ('queued', 'sending')),
	    'oldest', (select min(o.created_at) from ops.outbox o
	        where o.channel = (c).channel
	        and o.state in ('queued', 'sending')),
	    'dead', (select count(*) from ops.outbox o
	        where o.channel = (c).channel and o.state = 'dead'),
	    'sent_at', (c).sent_at, 'failed_at', (c).failed_at,
	    'failure', (c).failure)
	from ops.setting_known() k where k.name = 'channel_' || (c).channel);
end
$$;
alter function ops.channel_json(ops.channel) owner to rr_owner;
revoke all on function ops.channel_json(ops.channel) from public;
grant execute on function ops.channel_json(ops.channel) to rr_writer;
