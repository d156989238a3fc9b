-- SPDX-License-Identifier: Apache-2.0
-- Trigger of org.grant_: who administers the system (accounts, rights, trail)
-- holds that one power and nothing else; whoever writes the row (design: roles).
create or replace function org.administrators_hold_nothing_else()
returns trigger
language plpgsql
as $$
begin
	if new.ended_at is not null then
		return new;
	end if;
	-- two grants to one person at once: the second sees the first
	perform from org.account c where c.account = new.account for update;
	if exists (select from org.grant_ g where g.account = new.account
	    and g.ended_at is null and g.grant_id <> new.grant_id
	    and g.role <> new.role
	    and (org.is_administrator(g.role)
	    or org.is_administrator(new.role))) then
		perform ops.refuse('administrators_hold_nothing_else');
	end if;
	return new;
end
$$;
alter function org.administrators_hold_nothing_else() owner to rr_owner;
revoke all on function org.administrators_hold_nothing_else() from public;
grant execute on function org.administrators_hold_nothing_else() to rr_writer;
create or replace trigger administrators_hold_nothing_else
	before insert or update on org.grant_
	for each row execute function org.administrators_hold_nothing_else();
