-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.handed_to(17, 'U500103');	-- D18, and whom that passed it to
-- The units that a unit's part of an issued filing went to, one after another.
create or replace function filing.handed_to(p_subject bigint, p_unit text)
returns setof text
language sql stable
as $$
	with recursive h (unit) as (
	    select v.target from filing.event v where v.entry = p_subject
	    and v.action = 'transfer' and v.unit = p_unit
	    union
	    select v.target from h join filing.event v on v.entry = p_subject
	    and v.action = 'transfer' and v.unit = h.unit)
	select h.unit from h where h.unit <> p_unit
$$;
alter function filing.handed_to(bigint, text) owner to rr_owner;
revoke all on function filing.handed_to(bigint, text) from public;
grant execute on function filing.handed_to(bigint, text) to rr_writer;
