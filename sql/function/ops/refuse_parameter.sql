-- SPDX-License-Identifier: Apache-2.0
-- perform ops.refuse_parameter('after', '应为上次应答给出的 next');
-- A query parameter that cannot be, told as the server tells of its own
-- (reply_parameter): its name, and one error that points into no document.
create or replace function ops.refuse_parameter(p_name text, p_rule text)
returns void
language plpgsql
as $$
declare
	said	constant text := format('查询参数“%s”：%s。', p_name, p_rule);
begin
	perform ops.refuse('invalid_parameter', jsonb_build_object(
	    'detail', said, 'parameter', p_name, 'errors', jsonb_build_array(
	    jsonb_build_object('pointer', '', 'code', 'invalid_parameter',
	    'detail', said))));
end
$$;
alter function ops.refuse_parameter(text, text) owner to rr_owner;
revoke all on function ops.refuse_parameter(text, text) from public;
grant execute on function ops.refuse_parameter(text, text)
	to rr_writer, rr_reader;
