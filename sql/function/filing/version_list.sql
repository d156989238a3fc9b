-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.version_list('6f1c….12', '{"path": {"id": "17"}}');
create or replace function filing.version_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
begin
	return ops.done(200, json_build_object('items', (
	    select json_agg(json_build_object('version', v.version,
	        'author', filing.account_brief(v.author),
	        'unit', filing.unit_brief(v.unit),
	        'written_at', v.written_at, 'frozen_at', v.frozen_at,
	        'form_hash', v.form_hash,
	        'in_force', v.version is not distinct from e.in_force_version,
	        'current', v.version = e.version) order by v.version)
	    from filing.version v where v.entry = e.entry), 'next', null));
end
$$;
alter function filing.version_list(text, jsonb) owner to rr_writer;
revoke all on function filing.version_list(text, jsonb) from public;
grant execute on function filing.version_list(text, jsonb) to rr_api;
