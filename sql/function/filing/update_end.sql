-- SPDX-License-Identifier: Apache-2.0
-- perform filing.update_end(u, '交办已收回', null, a);
-- A report that can no longer be approved ends on whichever desk it lies, with why
-- (and the filing that made it so), and its unit is told.  What was approved of it
-- before stays; a change of that is dropped.
create or replace function filing.update_end(u filing.entry, p_note text,
    p_related bigint, a org.actor)
returns void
language plpgsql volatile
as $$
begin
	update filing.version set frozen_at = ops.now()
	where entry = u.entry and version = u.version and frozen_at is null;
	if u.state <> 'draft' or p_related is not null then
		perform filing.notice_units(u, array[u.unit], null, 'void',
		    format('%s，不再报送：%s', p_note, u.title));
	end if;
	if u.in_force_version is null then
		perform filing.claim_settle(u, 'void');
		perform filing.event_beside(u, 'void', 'voided', 'voided',
		    p_note, p_related, a, null);
	else
		perform filing.claim_settle(u, 'discard');
		u.version := u.in_force_version;
		u.round := u.version;
		perform filing.event_beside(u, 'discard', 'approved',
		    'approved', p_note, p_related, a, null);
	end if;
end
$$;
alter function filing.update_end(filing.entry, text, bigint, org.actor)
	owner to rr_owner;
revoke all on function filing.update_end(filing.entry, text, bigint, org.actor)
	from public;
grant execute on function filing.update_end(filing.entry, text, bigint,
	org.actor) to rr_writer;
