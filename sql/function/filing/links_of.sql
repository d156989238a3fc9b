-- SPDX-License-Identifier: Apache-2.0
-- select filing.links_of(e, form_hash, body, a)	-- [{"id": 17, "title": "…", …}]
-- What a body links to, by name, also from its rows; as far as the caller may
-- see it.
create or replace function filing.links_of(e filing.entry, p_hash text,
    p_body jsonb, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('id', x.entry,
	    'title', x.title, 'module', x.module, 'module_label', m.label)
	    order by x.entry), '[]')
	from filing.entry x join flow.module m on m.module = x.module
	where x.entry in (
	    select (l.value #>> '{}')::bigint
	    from jsonb_array_elements(flow.form_of(e.module, p_hash)
	        -> 'fields') f,
	    lateral (
	        select p_body -> (f ->> 'name') as value
	        where f ->> 'type' = 'entry'
	        union all
	        select r -> (c ->> 'name')
	        from jsonb_array_elements(case jsonb_typeof(f -> 'fields')
	            when 'array' then f -> 'fields' else '[]' end) c,
	        jsonb_array_elements(case jsonb_typeof(p_body -> (f ->> 'name'))
	            when 'array' then p_body -> (f ->> 'name')
	            else '[]' end) r
	        where c ->> 'type' = 'entry' and jsonb_typeof(r) = 'object') l
	    where jsonb_typeof(l.value) = 'number'
	    and l.value::text ~ '^[0-9]{1,18}$')
	and filing.may_see(x, a));
end
$$;
alter function filing.links_of(filing.entry, text, jsonb, org.actor)
	owner to rr_owner;
revoke all on function filing.links_of(filing.entry, text, jsonb, org.actor)
	from public;
grant execute on function filing.links_of(filing.entry, text, jsonb, org.actor)
	to rr_writer;
