-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.attachment_list('6f1c….12', '{"path": {"id": "17"}}');
create or replace function filing.attachment_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
begin
	return ops.done(200, json_build_object('items',
	    filing.attachments_of(e.entry, e.version), 'next', null));
end
$$;
alter function filing.attachment_list(text, jsonb) owner to rr_writer;
revoke all on function filing.attachment_list(text, jsonb) from public;
grant execute on function filing.attachment_list(text, jsonb) to rr_api;
