-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_settle(17);	-- owed no more, without being filed
-- Late if its day is over: what was late stays late, whoever takes it back.
create or replace function filing.obligation_settle(p_obligation bigint)
returns filing.obligation
language plpgsql volatile
as $$
declare
	o	filing.obligation;
begin
	update filing.obligation t set state = 'waived', extension = null,
	    late = t.late or filing.overdue(t), closed_at = ops.now()
	where t.obligation = p_obligation returning * into o;
	return o;
end
$$;
alter function filing.obligation_settle(bigint) owner to rr_owner;
revoke all on function filing.obligation_settle(bigint) from public;
grant execute on function filing.obligation_settle(bigint) to rr_writer;
