-- SPDX-License-Identifier: Apache-2.0
-- perform report.refuse_field('/period', 'period_shape', '期次应形如 2023Q1');
create or replace function report.refuse_field(p_pointer text, p_code text,
    p_detail text)
returns void
language plpgsql
as $$
begin
	perform ops.refuse('invalid_body', jsonb_build_object('errors',
	    jsonb_build_array(jsonb_build_object('pointer', p_pointer,
	    'code', p_code, 'detail', p_detail))));
end
$$;
alter function report.refuse_field(text, text, text) owner to rr_owner;
revoke all on function report.refuse_field(text, text, text) from public;
grant execute on function report.refuse_field(text, text, text)
	to rr_writer, rr_reader;
