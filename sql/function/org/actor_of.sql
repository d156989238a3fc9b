-- SPDX-License-Identifier: Apache-2.0
-- a org.actor := org.actor_of(caller);	-- first statement of every read door
-- Refuses with unauthenticated, or password_change_required unless the door is
-- one of the few that are open before the change.
create or replace function org.actor_of(caller text,
    allow_must_change boolean default false)
returns org.actor
language plpgsql stable
as $$
declare
	a	org.actor := org.actor_find(caller);
begin
	if a.account is null then
		perform ops.refuse('unauthenticated');
	elsif a.must_change and not allow_must_change then
		perform ops.refuse('password_change_required');
	end if;
	return a;
end
$$;
alter function org.actor_of(text, boolean) owner to rr_owner;
revoke all on function org.actor_of(text, boolean) from public;
grant execute on function org.actor_of(text, boolean) to rr_writer, rr_reader;
