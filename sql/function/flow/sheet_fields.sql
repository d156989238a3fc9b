-- SPDX-License-Identifier: Apache-2.0
-- select flow.sheet_fields('achievement')	-- {situation,event_date,source}
-- Which answers are columns of a 审签单, as the form's own table says.
create or replace function flow.sheet_fields(p_module text)
returns text[]
language plpgsql stable
as $$
begin
	return (select coalesce(array_agg(x ->> 'name'), '{}')
	    from flow.form f,
	    jsonb_array_elements(f.form::jsonb -> 'fields') x
	    where f.module = p_module and f.current
	    and x -> 'on_sheet' = 'true');
end
$$;
alter function flow.sheet_fields(text) owner to rr_owner;
revoke all on function flow.sheet_fields(text) from public;
grant execute on function flow.sheet_fields(text) to rr_writer;
