-- SPDX-License-Identifier: Apache-2.0
-- perform filing.updates_end(e, '{U500103}', '本区县已不在涉及区县之列', a);
-- Reports about a filing that can no longer be approved end with it, on whichever
-- desk they lie: of those units, or of all (null).
create or replace function filing.updates_end(e filing.entry, p_units text[],
    p_note text, a org.actor)
returns void
language plpgsql volatile
as $$
declare
	u	filing.entry;
begin
	for u in select t.* from filing.entry t
	    join flow.module m on m.module = t.module and m.parent = e.module
	    where t.subject = e.entry and t.state not in ('approved', 'voided')
	    and (p_units is null or t.unit = any (p_units))
	    order by t.entry for update of t loop
		perform filing.update_end(u, p_note, null, a);
	end loop;
end
$$;
alter function filing.updates_end(filing.entry, text[], text, org.actor)
	owner to rr_owner;
revoke all on function filing.updates_end(filing.entry, text[], text,
	org.actor) from public;
grant execute on function filing.updates_end(filing.entry, text[], text,
	org.actor) to rr_writer;
