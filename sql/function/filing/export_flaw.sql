-- SPDX-License-Identifier: Apache-2.0
-- perform filing.export_flaw('module', 'not_listed', '没有这个业务');
-- What is asked for cannot be exported: refused with the member that says so.
create or replace function filing.export_flaw(p_member text, p_code text,
    p_detail text)
returns void
language plpgsql stable
as $$
begin
	perform ops.refuse('invalid_body', jsonb_build_object('errors',
	    jsonb_build_array(jsonb_build_object('pointer', '/' || p_member,
	    'code', p_code, 'detail', p_detail))));
end
$$;
alter function filing.export_flaw(text, text, text) owner to rr_owner;
revoke all on function filing.export_flaw(text, text, text) from public;
grant execute on function filing.export_flaw(text, text, text) to rr_writer;
