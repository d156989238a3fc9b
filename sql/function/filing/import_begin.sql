-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.import_begin('6f1c….12',
--     '{"query": {"module": "achievement", "mode": "dry_run"}, "size": 52000}');
-- Before a table is stored: may the caller create drafts of that module at all?
-- Changes nothing.  An update answers one obligation each, so there are no
-- tables of updates.
create or replace function filing.import_begin(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	perform filing.import_allowed(a, args);
	return ops.done(200, '{}');
end
$$;
alter function filing.import_begin(text, jsonb) owner to rr_writer;
revoke all on function filing.import_begin(text, jsonb) from public;
grant execute on function filing.import_begin(text, jsonb) to rr_api;
