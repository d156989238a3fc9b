-- SPDX-License-Identifier: Apache-2.0
-- select filing.search_modules('成效亮晒', a);	-- [{"module": "achievement", "label": …}]
-- Modules of the caller's menu by their name or by another that the manual gives
-- them (X2).  A dozen rows.
create or replace function filing.search_modules(p_text text, a org.actor)
returns json
language sql stable
as $$
	select coalesce(json_agg(json_build_object('module', m.module,
	    'label', m.label) order by m.position), '[]')
	from flow.module m left join flow.hook h on h.module = m.module,
	    ops.search_fold(btrim(p_text)) w
	where m.online and w <> '' and flow.covers(a, m.module)
	and exists (select from flow.step s where s.module = m.module
	    and s.unit_kind = (a).kind)
	and exists (select from unnest(coalesce(h.also, '{}') || m.label) n
	    where position(w in ops.search_fold(n)) > 0)
$$;
alter function filing.search_modules(text, org.actor) owner to rr_owner;
revoke all on function filing.search_modules(text, org.actor) from public;
grant execute on function filing.search_modules(text, org.actor)
	to rr_writer;
