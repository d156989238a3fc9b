-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_bulletins((filing.bulletin_list('…', '{}')).body)
-- 已发布动态 as on its page: one sheet.
create or replace function filing.sheets_bulletins(p_list json)
returns json
language sql immutable
as $$
	select json_build_array(filing.sheet_one('已发布动态',
	    '[["发布", "time", 17], ["标题", "lines", 40], ["单位", "lines", 22],
	    ["更正", "time", 17], ["摘要", "lines", 70]]',
	    (select json_agg(json_build_array(b ->> 'published_at', b ->> 'title',
	        b -> 'unit' ->> 'name', b ->> 'changed_at', b ->> 'excerpt')
	        order by x.place)
	    from json_array_elements(p_list -> 'items')
	        with ordinality x (b, place))))
$$;
alter function filing.sheets_bulletins(json) owner to rr_owner;
revoke all on function filing.sheets_bulletins(json) from public;
grant execute on function filing.sheets_bulletins(json) to rr_writer;
