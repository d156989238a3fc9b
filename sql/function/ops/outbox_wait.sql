-- SPDX-License-Identifier: Apache-2.0
-- select ops.outbox_wait(3);	-- 00:00:20: after the third failure; null: given up
-- 5, 10, 20 … s, then every hour: 80 tries, which outlive a long weekend.
create or replace function ops.outbox_wait(p_attempts int)
returns interval
language sql immutable
as $$
	select case when p_attempts < 80
	    then least(5 * 2 ^ least(p_attempts - 1, 20), 3600) * interval '1 s' end
$$;
alter function ops.outbox_wait(int) owner to rr_owner;
revoke all on function ops.outbox_wait(int) from public;
grant execute on function ops.outbox_wait(int) to rr_writer;
