-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.field_text_list('6f1c….12', '{"path": {"module": "pilot"}}');
-- The program's own form, and every word that was or will be put in its place.
create or replace function flow.field_text_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	text := args -> 'path' ->> 'module';
begin
	perform flow.administers(a, m);
	return ops.done(200, flow.field_text_rows(m));
end
$$;
alter function flow.field_text_list(text, jsonb) owner to rr_writer;
revoke all on function flow.field_text_list(text, jsonb) from public;
grant execute on function flow.field_text_list(text, jsonb) to rr_api;
