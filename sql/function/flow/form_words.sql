-- SPDX-License-Identifier: Apache-2.0
-- select flow.form_words('pilot', form, ops.today());
-- A form with the words that the office has put in the place of the program's
-- own, as of a day; its one example stands for all of theirs.  A field that the
-- form no longer has takes none.
create or replace function flow.form_words(p_module text, p_form jsonb,
    p_on date)
returns jsonb
language plpgsql stable
as $$
declare
	o	flow.field_text;
	at	text[];
begin
	for o in select t.* from flow.field_text t
	    where t.module = p_module and t.in_force @> p_on loop
		at := case o.part when 'notes' then array['guidance']
		    when 'example' then flow.field_place(p_form, o.field)
		        || 'examples'::text
		    else flow.field_place(p_form, o.field) || o.part end;
		if at is not null then
			p_form := jsonb_set(p_form, at, case o.part
			    when 'example' then jsonb_build_array(o.value)
			    else o.value end);
		end if;
	end loop;
	return p_form;
end
$$;
alter function flow.form_words(text, jsonb, date) owner to rr_owner;
revoke all on function flow.form_words(text, jsonb, date) from public;
grant execute on function flow.form_words(text, jsonb, date) to rr_writer;
