-- SPDX-License-Identifier: Apache-2.0
-- select filing.says_the_same(fields, '{"scope_units": ["U500101", "U500102"]}',
--     '{"scope_units": ["U500102", "U500101"]}')	-- true
-- Whether two bodies say the same by the fields of their form: of units and codes
-- that are ticked the order says nothing.
create or replace function filing.says_the_same(p_fields jsonb, a jsonb,
    b jsonb)
returns boolean
language sql immutable
as $$
	select not exists (select from jsonb_object_keys(a || b) k
	    where (a -> k) is distinct from (b -> k)
	    and not (coalesce((a -> k) @> (b -> k)
	        and (b -> k) @> (a -> k), false)
	        and exists (select from jsonb_array_elements(p_fields) f
	            where f ->> 'name' = k
	            and f ->> 'type' in ('units', 'codes'))))
$$;
alter function filing.says_the_same(jsonb, jsonb, jsonb) owner to rr_owner;
revoke all on function filing.says_the_same(jsonb, jsonb, jsonb) from public;
grant execute on function filing.says_the_same(jsonb, jsonb, jsonb)
	to rr_writer;
