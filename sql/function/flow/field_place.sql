-- SPDX-License-Identifier: Apache-2.0
-- select flow.field_place(form, 'results.name');	-- {fields,9,fields,1}; null: no such field
create or replace function flow.field_place(p_form jsonb, p_field text)
returns text[]
language plpgsql immutable
as $$
declare
	at	text[] := '{}';
	name	text;
	i	bigint;
begin
	foreach name in array string_to_array(p_field, '.') loop
		select x.n - 1 into i
		from jsonb_array_elements(p_form #> (at || 'fields'::text))
		    with ordinality x(f, n)
		where x.f ->> 'name' = name;
		if i is null then
			return null;
		end if;
		at := at || array['fields', i::text];
	end loop;
	return at;
end
$$;
alter function flow.field_place(jsonb, text) owner to rr_owner;
revoke all on function flow.field_place(jsonb, text) from public;
grant execute on function flow.field_place(jsonb, text) to rr_writer;
