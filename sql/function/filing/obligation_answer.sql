-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligation_answer(e, '2023Q1');
-- What the unit owes about no filing for that period is answered by this one, if
-- nothing else does: what is submitted goes before a draft that was begun for it.
-- null: this one answers nothing that is owed.
create or replace function filing.obligation_answer(e filing.entry,
    p_period text)
returns void
language plpgsql volatile
as $$
begin
	update filing.obligation set entry = null where entry = e.entry
	and subject is null and state = 'open'
	and period is distinct from p_period;
	update filing.obligation o set entry = e.entry
	where o.module = e.module and o.unit = e.unit and o.subject is null
	and o.period = p_period and o.state = 'open'
	and (o.entry is null or exists (select from filing.entry d
	    where d.entry = o.entry and d.state in ('draft', 'withdrawn')))
	and not exists (select from filing.obligation x
	    where x.entry = e.entry);
end
$$;
alter function filing.obligation_answer(filing.entry, text) owner to rr_owner;
revoke all on function filing.obligation_answer(filing.entry, text) from public;
grant execute on function filing.obligation_answer(filing.entry, text) to
	rr_writer;
