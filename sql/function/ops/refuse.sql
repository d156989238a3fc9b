-- SPDX-License-Identifier: Apache-2.0
-- perform ops.refuse('out_of_scope', '{"detail": "重庆市全域试点不计入"}');
-- Leaves the inner function; ops.act turns it into a stored answer, a read into
-- a problem of the server.  extra: detail (Chinese), errors [{pointer, code,
-- detail}], and whatever the problem carries besides.
create or replace function ops.refuse(code text, extra jsonb default '{}')
returns void
language plpgsql
as $$
begin
	raise exception using errcode = 'RF001', message = code,
	    detail = coalesce(extra, '{}')::text;
end
$$;
alter function ops.refuse(text, jsonb) owner to rr_owner;
revoke all on function ops.refuse(text, jsonb) from public;
grant execute on function ops.refuse(text, jsonb) to rr_writer, rr_reader;
