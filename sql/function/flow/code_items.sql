-- SPDX-License-Identifier: Apache-2.0
-- select flow.code_items('track', ops.today())
--	-- [{"code": "…", "label": "…", "note": …, "parent": …, …}]
-- What a code carries besides (counted, kinds of unit) stands beside its label.
create or replace function flow.code_items(p_list text, p_on date)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(jsonb_strip_nulls(jsonb_build_object(
	        'code', c.code, 'label', c.label, 'note', c.note,
	        'parent', c.parent)) || c.more order by c.position, c.code),
	    '[]')
	from flow.code c
	where c.code_list = p_list and c.in_force @> p_on);
end
$$;
alter function flow.code_items(text, date) owner to rr_owner;
revoke all on function flow.code_items(text, date) from public;
grant execute on function flow.code_items(text, date) to rr_writer;
