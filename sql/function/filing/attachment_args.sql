-- SPDX-License-Identifier: Apache-2.0
-- select filing.attachment_args(args) into q;	-- {"entry", "field", "name", "sha256", …}
-- Where the server puts them: path, query, or found out from the bytes.
create or replace function filing.attachment_args(args jsonb)
returns jsonb
language sql immutable
as $$
	select jsonb_build_object('entry', args -> 'path' -> 'id')
	    || coalesce(args -> 'query', '{}')
	    || (args - '{path,query,body,derived}'::text[])
	    || case jsonb_typeof(args -> 'body') when 'object'
	        then args -> 'body' else '{}' end
$$;
alter function filing.attachment_args(jsonb) owner to rr_owner;
revoke all on function filing.attachment_args(jsonb) from public;
grant execute on function filing.attachment_args(jsonb) to rr_writer;
