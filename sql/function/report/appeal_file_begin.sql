-- SPDX-License-Identifier: Apache-2.0
-- select * from report.appeal_file_begin('6f1c….12', '{"path": {"id": "5"},
--     "name": "通知.pdf", "size": 52000}');
-- Before a byte is stored: whether it may be attached at all.  Changes nothing.
create or replace function report.appeal_file_begin(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	perform report.appeal_file_take(org.actor_of(caller),
	    (args -> 'path' ->> 'id')::bigint, args ->> 'name',
	    (args ->> 'size')::bigint);
	return ops.done(200, '{}');
end
$$;
alter function report.appeal_file_begin(text, jsonb) owner to rr_writer;
revoke all on function report.appeal_file_begin(text, jsonb) from public;
grant execute on function report.appeal_file_begin(text, jsonb) to rr_api;
