-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_work((filing.work_list('…', '{"path": …}')).body)
-- 落实台账 by unit as on its page.
create or replace function filing.sheets_work(p_list json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one('落实台账',
	    '[["单位", "lines", 26], ["承担", "number", 10],
	    ["已完成", "number", 10], ["推进中", "number", 10],
	    ["未完成", "number", 10], ["逾期未报", "number", 10]]',
	    (select json_agg(json_build_array(u -> 'unit' ->> 'name',
	        u -> 'assigned', u -> 'completed', u -> 'under_way',
	        (u ->> 'assigned')::bigint - (u ->> 'completed')::bigint,
	        u -> 'overdue') order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (u, place))))
$$;
alter function filing.sheets_work(json) owner to rr_owner;
revoke all on function filing.sheets_work(json) from public;
grant execute on function filing.sheets_work(json) to rr_writer;
