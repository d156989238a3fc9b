-- SPDX-License-Identifier: Apache-2.0
-- perform filing.unit_recall(e, 'U500103', a);
-- The unit owes nothing of it any more; a draft it had begun ends with it.
create or replace function filing.unit_recall(e filing.entry, p_unit text,
    a org.actor)
returns void
language plpgsql volatile
as $$
begin
	update filing.obligation set state = 'waived', entry = null,
	    extension = null, closed_at = ops.now()
	where subject = e.entry and unit = p_unit and state in ('open', 'filed');
	perform filing.updates_end(e, array[p_unit], '交办已收回', a);
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
