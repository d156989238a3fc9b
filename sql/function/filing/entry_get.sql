-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_get('6f1c….12', '{"path": {"id": "17"}}');
create or replace function filing.entry_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return filing.answer(200, filing.seen(args, a), a);
end
$$;
alter function filing.entry_get(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_get(text, jsonb) from public;
grant execute on function filing.entry_get(text, jsonb) to rr_api;
