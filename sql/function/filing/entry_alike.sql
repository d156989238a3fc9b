-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_alike('6f1c….12', '{"path": {"id": "17"}}');
-- The filing and what is alike, side by side: all units' for the reform office,
-- for others what they may see; whom to ask at each unit about what it filed.
create or replace function filing.entry_alike(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	j	json;
begin
	select json_agg(json_build_object('why', t.why, 'why_label',
	    flow.label('alike', t.why), 'entry', filing.entry_json(o, a),
	    'contact', flow.contact_of(o.module, o.unit))
	    order by t.why <> 'self', o.entry) into j
	from (select e.entry, 'self' as why
	    union all select x.entry, x.why from filing.alike_of(e) x) t
	join filing.entry o on o.entry = t.entry and filing.may_see(o, a);
	return ops.done(200, json_build_object('items', j, 'next', null));
end
$$;
alter function filing.entry_alike(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_alike(text, jsonb) from public;
grant execute on function filing.entry_alike(text, jsonb) to rr_api;
