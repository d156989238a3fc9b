-- SPDX-License-Identifier: Apache-2.0
-- select * from report.items_of('["a", "b"]');	-- "a" | 1, "b" | 2
-- What an array holds and in which place; nothing of what is no array, since a
-- rule set is looked through while it is still wrong.
create or replace function report.items_of(p jsonb)
returns table (v jsonb, n bigint)
language sql immutable
as $$
	select x.v, x.n from jsonb_array_elements(case jsonb_typeof(p)
	    when 'array' then p else '[]' end) with ordinality x(v, n)
$$;
alter function report.items_of(jsonb) owner to rr_owner;
revoke all on function report.items_of(jsonb) from public;
grant execute on function report.items_of(jsonb) to rr_writer, rr_reader;
