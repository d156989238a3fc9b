-- SPDX-License-Identifier: Apache-2.0
-- select filing.list_limit('{"limit": "50"}')	-- 50; at most 200, 50 unless told
create or replace function filing.list_limit(q jsonb)
returns int
language sql immutable
as $$
	select greatest(1, least(coalesce((q ->> 'limit')::int, 50), 200))
$$;
alter function filing.list_limit(jsonb) owner to rr_owner;
revoke all on function filing.list_limit(jsonb) from public;
grant execute on function filing.list_limit(jsonb) to rr_writer;
