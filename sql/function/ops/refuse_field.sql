-- SPDX-License-Identifier: Apache-2.0
-- perform ops.refuse_field('/from', 'in_the_past', '只能从今天或以后开始');
create or replace function ops.refuse_field(p_pointer text, p_code text,
    p_detail text)
returns void
language plpgsql
as $$
begin
	perform ops.refuse('fields_invalid', jsonb_build_object('errors',
	    jsonb_build_array(jsonb_build_object('pointer', p_pointer,
	    'code', p_code, 'detail', p_detail))));
end
$$;
alter function ops.refuse_field(text, text, text) owner to rr_owner;
revoke all on function ops.refuse_field(text, text, text) from public;
grant execute on function ops.refuse_field(text, text, text) to rr_writer;
