-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.refuse_parameter('after');
create or replace function ledger.refuse_parameter(p_name text)
returns void
language plpgsql
as $$
begin
	perform ops.refuse('invalid_parameter', jsonb_build_object('errors',
	    jsonb_build_array(jsonb_build_object('pointer', p_name,
	    'code', 'invalid_parameter', 'detail', '参数的值无效'))));
end
$$;
alter function ledger.refuse_parameter(text) owner to rr_owner;
revoke all on function ledger.refuse_parameter(text) from public;
grant execute on function ledger.refuse_parameter(text) to rr_reader, rr_writer;
