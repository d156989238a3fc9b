-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_diff('6f1c….12',
--     '{"path": {"id": "17"}, "query": {"from": "1", "to": "2"}}');
-- Field by field, in the order of the form; labels are the form's.  Left out,
-- `to` is the version worked on and `from` the one before it.
create or replace function filing.entry_diff(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	q	jsonb := coalesce(args -> 'query', '{}');
	y	filing.version := filing.version_seen(e,
		    coalesce(q ->> 'to', e.version::text));
	x	filing.version := filing.version_seen(e,
		    coalesce(q ->> 'from', greatest(y.version - 1, 1)::text));
begin
	return ops.done(200, json_build_object('from', x.version,
	    'to', y.version, 'changes', filing.diff_json(e, x, y)));
end
$$;
alter function filing.entry_diff(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_diff(text, jsonb) from public;
grant execute on function filing.entry_diff(text, jsonb) to rr_api;
