-- SPDX-License-Identifier: Apache-2.0
-- select * from org.password_phone('6f1c….12', '{}');	-- {"phone": "000…"}
-- The own number, which a new password must not contain: what the server judges
-- before an attempt at the old one is counted.
create or replace function org.password_phone(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller, true);
begin
	return ops.done(200, json_build_object('phone',
	    org.phone_of(a.account)));
end
$$;
alter function org.password_phone(text, jsonb) owner to rr_writer;
revoke all on function org.password_phone(text, jsonb) from public;
grant execute on function org.password_phone(text, jsonb) to rr_api;
