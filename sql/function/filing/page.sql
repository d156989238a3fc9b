-- SPDX-License-Identifier: Apache-2.0
-- select filing.page(items, 'cursor', null)	-- {"items": […], "next": …[, "count": n]}
create or replace function filing.page(p_items json[], p_next text,
    p_count bigint)
returns json
language sql immutable
as $$
	select case when p_count is null
	    then json_build_object('items', coalesce(array_to_json(p_items),
	        '[]'), 'next', p_next)
	    else json_build_object('items', coalesce(array_to_json(p_items),
	        '[]'), 'next', p_next, 'count', p_count) end
$$;
alter function filing.page(json[], text, bigint) owner to rr_owner;
revoke all on function filing.page(json[], text, bigint) from public;
grant execute on function filing.page(json[], text, bigint) to rr_writer;
