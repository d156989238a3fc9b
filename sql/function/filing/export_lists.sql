-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_lists(false);	-- {"track": {"education": "教育", …}, …}
-- Labels by code, in the order of their list.  Records may hold codes that have
-- ended: they are called what they last were; to be filled in are today's only.
create or replace function filing.export_lists(p_today boolean)
returns json
language sql stable
as $$
	select json_object_agg(l.code_list, l.codes)
	from (select c.code_list, json_object_agg(c.code, c.label
	        order by c.position, c.code) as codes
	    from (select distinct on (t.code_list, t.code) t.*
	        from flow.code t
	        where not p_today or t.in_force @> ops.today()
	        order by t.code_list, t.code, upper(t.in_force) desc
	        nulls first) c
	    group by c.code_list) l
$$;
alter function filing.export_lists(boolean) owner to rr_owner;
revoke all on function filing.export_lists(boolean) from public;
grant execute on function filing.export_lists(boolean) to rr_writer;
