-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.version_get('6f1c….12',
--     '{"path": {"id": "17", "version": "2"}}');
create or replace function filing.version_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	v	filing.version := filing.version_seen(e,
		    args -> 'path' ->> 'version');
begin
	return ops.done(200, json_build_object('entry', e.entry,
	    'version', v.version, 'author', filing.account_brief(v.author),
	    'unit', filing.unit_brief(v.unit), 'written_at', v.written_at,
	    'frozen_at', v.frozen_at, 'form_hash', v.form_hash,
	    'in_force', v.version is not distinct from e.in_force_version,
	    'body', v.body, 'derived', v.derived,
	    'attachments', filing.attachments_of(e.entry, v.version)));
end
$$;
alter function filing.version_get(text, jsonb) owner to rr_writer;
revoke all on function filing.version_get(text, jsonb) from public;
grant execute on function filing.version_get(text, jsonb) to rr_api;
