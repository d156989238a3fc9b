-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligation_overtake(17, 31);	-- settled by 31, of a later period
-- By which, so that it is owed again when nothing later is in force any more
-- (filing.obligations_unsettle).
create or replace function filing.obligation_overtake(p_obligation bigint,
    p_entry bigint)
returns void
language plpgsql volatile
as $$
begin
	perform filing.obligation_settle(p_obligation);
	update filing.obligation t set overtaken_by = p_entry
	where t.obligation = p_obligation;
end
$$;
alter function filing.obligation_overtake(bigint, bigint) owner to rr_owner;
revoke all on function filing.obligation_overtake(bigint, bigint) from public;
grant execute on function filing.obligation_overtake(bigint, bigint)
	to rr_writer;
