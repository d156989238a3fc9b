-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_matrix((filing.obligation_matrix('…', '{}')).body)
-- 报送矩阵 as on its page: a row a unit, under each business its figures; an empty
-- cell is nothing owed.
create or replace function filing.sheets_matrix(p_matrix json)
returns json
language sql stable
as $$
	with f (key, label, place) as (values ('open', '待报', 1),
	    ('filed', '在审', 2), ('met', '已报', 3), ('nothing', '其中零报告', 4),
	    ('late', '逾期', 5)
	), m as (
		select x.m ->> 'module' as module, x.m ->> 'label' as label,
		    f.key, f.label as figure, row_number() over (
		    order by x.place, f.place) as place
		from json_array_elements(p_matrix -> 'modules')
		    with ordinality x (m, place) cross join f
	), c as (
		select x.c ->> 'unit' as unit, x.c ->> 'module' as module, x.c
		from json_array_elements(p_matrix -> 'cells') x (c)
	)
	select json_build_array(filing.sheet_one(p_matrix ->> 'label',
	    '[["单位", "lines", 26]]'::jsonb || coalesce((
	        select jsonb_agg(jsonb_build_array(m.label || '：' || m.figure,
	            'number', 12) order by m.place) from m), '[]'),
	    (select json_agg((select json_agg(r.v order by r.place)
	        from (select 0 as place, u.u -> 'name' as v
	            union all
	            select m.place, c.c -> m.key from m
	            left join c on c.module = m.module
	                and c.unit = u.u ->> 'unit') r) order by u.place)
	    from json_array_elements(p_matrix -> 'units')
	        with ordinality u (u, place)),
	    case when json_array_length(p_matrix -> 'units') > 1
	    then json_build_array((select json_agg(r.v order by r.place)
	        from (select 0 as place, '"合计"'::json as v
	            union all
	            select m.place, to_json((select sum((c.c ->> m.key)::bigint)
	                from c where c.module = m.module)) from m) r)) end))
$$;
alter function filing.sheets_matrix(json) owner to rr_owner;
revoke all on function filing.sheets_matrix(json) from public;
grant execute on function filing.sheets_matrix(json) to rr_writer;
