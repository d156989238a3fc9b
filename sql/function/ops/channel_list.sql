-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.channel_list('6f1c….12', '{}');
-- The channels: configured or not, what waits, what failed.
create or replace function ops.channel_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	perform org.duty_of(a, 'system_admin');
	return ops.done(200, json_build_object('items', (
	    select json_agg(ops.channel_json(c) order by c.channel desc)
	    from ops.channel c), 'next', null));
end
$$;
alter function ops.channel_list(text, jsonb) owner to rr_writer;
revoke all on function ops.channel_list(text, jsonb) from public;
grant execute on function ops.channel_list(text, jsonb) to rr_api;
