-- SPDX-License-Identifier: Apache-2.0
-- select * from org.password_spare('6f1c….12', '{}');	-- 204
-- The old password was right and the new one is one of the last five: what
-- org.password_begin counted was no guess.  Called by the server alone, which has
-- just checked the old one.
create or replace function org.password_spare(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller, true);
begin
	delete from org.throttle t where t.key = 'password:' || a.account;
	return ops.done(204);
end
$$;
alter function org.password_spare(text, jsonb) owner to rr_writer;
revoke all on function org.password_spare(text, jsonb) from public;
grant execute on function org.password_spare(text, jsonb) to rr_api;
