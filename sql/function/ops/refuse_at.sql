-- SPDX-License-Identifier: Apache-2.0
-- perform ops.refuse_at('reason_required', '/note', 'required', '请写明理由');
-- A refusal that is about one field: its name and rule in errors, and its words as
-- the detail.  more: other members, as {"parameter": "name"} where the field is one
-- of the query and the pointer '' points into no document.
create or replace function ops.refuse_at(p_code text, p_pointer text,
    p_flaw text, p_detail text, p_more jsonb default '{}')
returns void
language plpgsql
as $$
begin
	perform ops.refuse(p_code, p_more || jsonb_build_object(
	    'detail', p_detail, 'errors', jsonb_build_array(
	    jsonb_build_object('pointer', p_pointer, 'code', p_flaw,
	    'detail', p_detail))));
end
$$;
alter function ops.refuse_at(text, text, text, text, jsonb) owner to rr_owner;
revoke all on function ops.refuse_at(text, text, text, text, jsonb) from public;
grant execute on function ops.refuse_at(text, text, text, text, jsonb)
	to rr_writer, rr_reader;
