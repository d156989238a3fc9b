-- SPDX-License-Identifier: Apache-2.0
-- select filing.search_units('渝中');	-- [{"unit": "U500103", "name": "渝中区", …}]
create or replace function filing.search_units(p_text text)
returns json
language sql stable
as $$
	select coalesce(json_agg(filing.unit_brief(t.unit) order by t.unit), '[]')
	from (select u.unit from org.unit u, ops.search_fold(btrim(p_text)) w
	    where u.in_force @> ops.today() and w <> ''
	    and (position(w in u.name) > 0 or position(w in u.short) > 0)
	    order by u.unit limit 10) t
$$;
alter function filing.search_units(text) owner to rr_owner;
revoke all on function filing.search_units(text) from public;
grant execute on function filing.search_units(text) to rr_writer;
