-- SPDX-License-Identifier: Apache-2.0
-- select org.texts('["pilot"]');	-- {pilot}; null for null
create or replace function org.texts(list jsonb)
returns text[]
language sql immutable
as $$
	select array_agg(t order by i)
	from jsonb_array_elements_text(nullif(list, 'null'))
	    with ordinality x(t, i)
	having jsonb_typeof(list) = 'array'
$$;
alter function org.texts(jsonb) owner to rr_owner;
revoke all on function org.texts(jsonb) from public;
grant execute on function org.texts(jsonb) to rr_writer;
