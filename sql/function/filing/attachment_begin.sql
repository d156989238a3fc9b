-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.attachment_begin('6f1c….12', '{"entry": 17,
--     "field": "evidence", "name": "通知.pdf", "size": 52000}');
-- Before a byte is stored: whether it may be attached at all.  Changes nothing.
create or replace function filing.attachment_begin(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := filing.attachment_args(args);
	e	filing.entry := filing.seen(jsonb_build_object('path',
		    jsonb_build_object('id', q -> 'entry')), a);
	s	flow.step := filing.attachment_step(e, q ->> 'field',
		    q ->> 'name', (q ->> 'size')::bigint, a);
begin
	return ops.done(200, json_build_object('entry', e.entry,
	    'field', q ->> 'field', 'accept', (
	        select x -> 'accept' from flow.form f, jsonb_array_elements(
	            f.form::jsonb -> 'fields') x
	        where f.module = e.module and f.current
	        and x ->> 'name' = q ->> 'field')));
end
$$;
alter function filing.attachment_begin(text, jsonb) owner to rr_writer;
revoke all on function filing.attachment_begin(text, jsonb) from public;
grant execute on function filing.attachment_begin(text, jsonb) to rr_api;
