-- SPDX-License-Identifier: Apache-2.0
-- select flow.form_of('pilot', 'b895…') -> 'fields'	-- the form a version was written on
create or replace function flow.form_of(p_module text, p_hash text)
returns jsonb
language plpgsql stable
as $$
begin
	return (select f.form::jsonb from flow.form f
	    where f.module = p_module and f.hash = p_hash);
end
$$;
alter function flow.form_of(text, text) owner to rr_owner;
revoke all on function flow.form_of(text, text) from public;
grant execute on function flow.form_of(text, text) to rr_writer;
