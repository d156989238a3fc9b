-- SPDX-License-Identifier: Apache-2.0
-- select ops.event_heard(a, 'U500103', 'pilot', 17, null);	-- never null
create or replace function ops.event_heard(a org.actor, unit text, module text,
    entry bigint, approval bigint)
returns boolean
language plpgsql stable
as $$
begin
	if a.role = 'feed_reader' then
		return approval is not null
		    and ledger.told_to_all(module, entry, approval);
	elsif a.kind = 'reform_office'
	    and a.role in ('clerk', 'reviewer', 'leader') then
		return true;
	elsif a.role in ('clerk', 'reviewer', 'leader') then
		return unit = a.unit or exists (select from filing.audience u
		    where u.unit = a.unit and u.module = event_heard.module
		    and u.entry = event_heard.entry);
	end if;
	return false;
end
$$;
alter function ops.event_heard(org.actor, text, text, bigint, bigint)
	owner to rr_owner;
revoke all on function ops.event_heard(org.actor, text, text, bigint, bigint)
	from public;
grant execute on function ops.event_heard(org.actor, text, text, bigint, bigint)
	to rr_writer;
