-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_usage((filing.usage_appraisal('…', '{}')).body)
-- 使用情况考评 as on its page: units, how long reviews lay, and the own unit's
-- people where there are any.  A reason that nothing came back for is no column.
create or replace function filing.sheets_usage(p_usage json)
returns json
language sql stable
as $$
	with r as (
		select x.r ->> 'code' as code, x.r ->> 'label'
		    || case when (x.r ->> 'counted')::boolean then '（计入）'
		    else '' end as label, x.place
		from json_array_elements(p_usage -> 'reasons')
		    with ordinality x (r, place)
		where exists (select
		    from json_array_elements(p_usage -> 'items') i (i)
		    where i.i -> 'by_reason' ->> (x.r ->> 'code') is not null)
	), s (place, sheet) as (values (1, filing.sheet_one('各单位',
	    '[["单位", "lines", 26], ["提交", "number", 10],
	    ["被驳回", "number", 10]]'::jsonb || coalesce((
	        select jsonb_agg(jsonb_build_array(r.label, 'number', 16)
	            order by r.place) from r), '[]')
	    || '[["计入考评的驳回", "number", 16], ["首次通过", "number", 10],
	    ["一次通过率（%）", "number", 16, 2], ["按时率（%）", "number", 12, 2]]',
	    (select json_agg((select json_agg(v.v order by v.place)
	        from (values (-3, u.u -> 'unit' -> 'name'),
	            (-2, u.u -> 'submitted'), (-1, u.u -> 'returned'),
	            (1001, u.u -> 'held'), (1002, u.u -> 'first'),
	            (1003, u.u -> 'first_rate'), (1004, u.u -> 'rate')
	            union all
	            select r.place, to_json(coalesce(
	                u.u -> 'by_reason' ->> r.code, '0')) from r)
	            v (place, v)) order by u.place)
	    from json_array_elements(p_usage -> 'items')
	        with ordinality u (u, place)))), (2, filing.sheet_one('审核用时',
	    '[["单位", "lines", 26], ["环节", "lines", 18], ["办结", "number", 10],
	    ["其中驳回", "number", 10], ["用时中位数（工作日）", "number", 22, 1],
	    ["最长（工作日）", "number", 16]]',
	    (select json_agg(json_build_array(t.t -> 'unit' -> 'name',
	        coalesce(t.t ->> 'stage_label', t.t ->> 'stage'),
	        t.t -> 'decided', t.t -> 'returned', t.t -> 'median_days',
	        t.t -> 'longest_days') order by t.place)
	    from json_array_elements(p_usage -> 'reviews')
	        with ordinality t (t, place)))), (3, filing.sheet_one('本单位人员',
	    '[["姓名", "lines", 18], ["提交", "number", 10],
	    ["被驳回", "number", 10], ["计入考评", "number", 10]]',
	    (select json_agg(json_build_array(t.t -> 'name',
	        t.t -> 'submitted', t.t -> 'returned', t.t -> 'held')
	        order by t.place)
	    from json_array_elements(p_usage -> 'people')
	        with ordinality t (t, place)))))
	select json_agg(s.sheet order by s.place) from s
	where s.place < 3 or json_array_length(p_usage -> 'people') > 0
$$;
alter function filing.sheets_usage(json) owner to rr_owner;
revoke all on function filing.sheets_usage(json) from public;
grant execute on function filing.sheets_usage(json) to rr_writer;
