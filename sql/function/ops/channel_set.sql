-- SPDX-License-Identifier: Apache-2.0
-- select ops.channel_set('mail', 'smtp.example.invalid');	-- null: not configured
-- By the worker when it starts: what its configuration says.  What had waited
-- over three days when a channel comes back is no news any more.
create or replace function ops.channel_set(p_channel text, p_host text)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	update ops.channel c set host = p_host, since = clock_timestamp()
	where c.channel = p_channel and c.host is distinct from p_host;
	if found and p_host is not null then
		update ops.outbox o set state = 'dropped'
		where o.channel = p_channel and o.state = 'queued'
		and o.created_at < clock_timestamp() - interval '3 days';
	end if;
end
$$;
alter function ops.channel_set(text, text) owner to rr_writer;
revoke all on function ops.channel_set(text, text) from public;
grant execute on function ops.channel_set(text, text) to rr_worker;
