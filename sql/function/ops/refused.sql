-- SPDX-License-Identifier: Apache-2.0
-- select ops.refused('refresh_invalid');
-- A refusal as a value: what the door has written stays (a counted attempt, an
-- ended session).  ops.refuse() undoes it instead.
create or replace function ops.refused(code text, extra jsonb default '{}')
returns ops.answer
language sql immutable
as $$
	select row(null, code, extra::json, null, null, null)::ops.answer
$$;
alter function ops.refused(text, jsonb) owner to rr_owner;
revoke all on function ops.refused(text, jsonb) from public;
grant execute on function ops.refused(text, jsonb) to rr_writer, rr_reader;
