-- SPDX-License-Identifier: Apache-2.0
-- perform filing.unit_recall(e, 'U500103', a);
-- The unit owes nothing of it any more; a draft it had begun is voided with it.
create or replace function filing.unit_recall(e filing.entry, p_unit text,
    a org.actor)
returns void
language plpgsql volatile
as $$
declare
	u	filing.entry;
begin
	update filing.obligation set state = 'waived', entry = null,
	    extension = null, closed_at = ops.now()
	where subject = e.entry and unit = p_unit and state in ('open', 'filed');
	for u in select * from filing.entry t where t.subject = e.entry
	    and t.unit = p_unit and t.state in ('draft', 'withdrawn')
	    and t.in_force_version is null order by t.entry for update loop
		update filing.version set frozen_at = ops.now()
		where entry = u.entry and version = u.version
		and frozen_at is null;
		perform filing.event_beside(u, 'void', 'voided', 'voided',
		    '交办已收回', null, a, null);
	end loop;
	perform filing.notice_units(e, array[p_unit], null, 'void',
	    format('已收回交办：%s', e.title));
end
$$;
alter function filing.unit_recall(filing.entry, text, org.actor) owner to
	rr_owner;
revoke all on function filing.unit_recall(filing.entry, text, org.actor) from
	public;
grant execute on function filing.unit_recall(filing.entry, text, org.actor) to
	rr_writer;
