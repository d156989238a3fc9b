-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.handed_from(17, 'D18');	-- U500103
-- The units that had that part of it before, whose reports go along with it.
create or replace function filing.handed_from(p_subject bigint, p_unit text)
returns setof text
language sql stable
as $$
	with recursive h (unit) as (
	    select v.unit from filing.event v where v.entry = p_subject
	    and v.action = 'transfer' and v.target = p_unit
	    union
	    select v.unit from h join filing.event v on v.entry = p_subject
	    and v.action = 'transfer' and v.target = h.unit)
	select h.unit from h where h.unit <> p_unit
$$;
alter function filing.handed_from(bigint, text) owner to rr_owner;
revoke all on function filing.handed_from(bigint, text) from public;
grant execute on function filing.handed_from(bigint, text) to rr_writer;
