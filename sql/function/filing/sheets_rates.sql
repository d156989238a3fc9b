-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheets_rates((filing.obligation_rates('…', '{}')).body)
-- 按时报送率 as on its page: a row a unit.
create or replace function filing.sheets_rates(p_rates json)
returns json
language sql stable
as $$
	select json_build_array(filing.sheet_one(p_rates ->> 'label',
	    '[["单位", "lines", 26], ["已到期", "number", 10],
	    ["按时", "number", 10], ["准予延期", "number", 10],
	    ["逾期", "number", 10], ["按时率（%）", "number", 12, 2],
	    ["含准予延期（%）", "number", 16, 2], ["未到期", "number", 10],
	    ["免报", "number", 10], ["计入考评的驳回", "number", 16]]',
	    (select json_agg(json_build_array(r -> 'unit' -> 'name',
	        r -> 'expected', r -> 'on_time', r -> 'granted', r -> 'late',
	        r -> 'rate', r -> 'rate_granted', r -> 'pending', r -> 'waived',
	        r -> 'returned') order by x.place)
	    from json_array_elements(p_rates -> 'items')
	        with ordinality x (r, place))))
$$;
alter function filing.sheets_rates(json) owner to rr_owner;
revoke all on function filing.sheets_rates(json) from public;
grant execute on function filing.sheets_rates(json) to rr_writer;
