-- SPDX-License-Identifier: Apache-2.0
-- select * from org.session_alive('6f1c….12', '{}');	-- 204, or refused
-- For an answer that the server has in its cache: may this caller have it?
create or replace function org.session_alive(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return ops.done(204);
end
$$;
alter function org.session_alive(text, jsonb) owner to rr_writer;
revoke all on function org.session_alive(text, jsonb) from public;
grant execute on function org.session_alive(text, jsonb) to rr_api;
