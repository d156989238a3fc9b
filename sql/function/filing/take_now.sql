-- SPDX-License-Identifier: Apache-2.0
-- select filing.take_now(17, a) into e;	-- locked, whatever its revision: files come beside
create or replace function filing.take_now(p_entry bigint, a org.actor)
returns filing.entry
language plpgsql volatile
as $$
declare
	e	filing.entry;
begin
	select * into e from filing.entry t where t.entry = p_entry for update;
	if not found or not filing.may_see(e, a) then
		perform ops.refuse('not_found');
	end if;
	return e;
end
$$;
alter function filing.take_now(bigint, org.actor) owner to rr_owner;
revoke all on function filing.take_now(bigint, org.actor) from public;
grant execute on function filing.take_now(bigint, org.actor) to rr_writer;
