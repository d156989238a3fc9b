-- SPDX-License-Identifier: Apache-2.0
-- perform filing.claim_settle(e, 'approve');
-- What becomes of a filing's claims: approved, the round's own stay and older
-- ones go; returned, they lapse in ten working days; withdrawn or discarded,
-- only what is in force stays; voided, none.
create or replace function filing.claim_settle(e filing.entry, p_action text)
returns void
language plpgsql volatile
as $$
begin
	case p_action
	when 'approve' then
		delete from filing.claim t where t.entry = e.entry
		and not t.held;
		update filing.claim t set in_force = true, lapses_on = null
		where t.entry = e.entry;
	when 'return' then
		update filing.claim t
		set lapses_on = ops.add_working_days(ops.today(), 10)
		where t.entry = e.entry and not t.in_force;
	when 'withdraw', 'discard' then
		delete from filing.claim t where t.entry = e.entry
		and not t.in_force;
		update filing.claim t set held = false
		where t.entry = e.entry and t.held;
	when 'void' then
		delete from filing.claim t where t.entry = e.entry;
	end case;
end
$$;
alter function filing.claim_settle(filing.entry, text) owner to rr_owner;
revoke all on function filing.claim_settle(filing.entry, text) from public;
grant execute on function filing.claim_settle(filing.entry, text) to rr_writer;
