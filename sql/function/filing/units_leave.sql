-- SPDX-License-Identifier: Apache-2.0
-- perform filing.units_leave(e, '{U500105}', '本区县已不在涉及区县之列', a);
-- Units that a filing names no more owe no update of it, late with what was overdue;
-- what they have on the way ends, and they are told why (X15).
create or replace function filing.units_leave(e filing.entry, p_units text[],
    p_note text, a org.actor)
returns void
language plpgsql volatile
as $$
begin
	perform filing.obligation_settle(x.obligation)
	from (select o.obligation from filing.obligation o
	    where o.subject = e.entry and o.state in ('open', 'filed')
	    and o.unit = any (p_units) for update) x;
	perform filing.updates_end(e, p_units, p_note, a);
	perform filing.notice_units(e, p_units, null, 'amend',
	    format('%s：%s', p_note, e.title));
end
$$;
alter function filing.units_leave(filing.entry, text[], text, org.actor)
	owner to rr_owner;
revoke all on function filing.units_leave(filing.entry, text[], text,
	org.actor) from public;
grant execute on function filing.units_leave(filing.entry, text[], text,
	org.actor) to rr_writer;
