-- SPDX-License-Identifier: Apache-2.0
-- select ledger.horizon_at('2023-04-10 12:00+08');	-- 17
-- The last horizon at or before a time of the business clock; of now or later
-- the newest, also after a rehearsal's clock was set back.
create or replace function ledger.horizon_at(p_at timestamptz)
returns bigint
language plpgsql stable
as $$
begin
	if p_at is null or p_at >= ops.now() then
		return (select max(h.number) from ledger.horizon h);
	end if;
	return (select h.number from ledger.horizon h where h.at <= p_at
	    order by h.at desc, h.number desc limit 1);
end
$$;
alter function ledger.horizon_at(timestamptz) owner to rr_owner;
revoke all on function ledger.horizon_at(timestamptz) from public;
grant execute on function ledger.horizon_at(timestamptz)
	to rr_writer, rr_reader;
