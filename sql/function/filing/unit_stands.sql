-- SPDX-License-Identifier: Apache-2.0
-- select filing.unit_stands(e, 'U500105')	-- is it named in what is in force?
-- A unit that was abolished since may stay where it was approved: what is changed
-- beside it needs no other one in its place (X11).
create or replace function filing.unit_stands(e filing.entry, p_unit text)
returns boolean
language sql stable
as $$
	select exists (select from filing.version v
	    where v.entry = (e).entry and v.version = (e).in_force_version
	    and jsonb_path_exists(v.body, '$.** ? (@ == $unit)',
	        jsonb_build_object('unit', p_unit)))
$$;
alter function filing.unit_stands(filing.entry, text) owner to rr_owner;
revoke all on function filing.unit_stands(filing.entry, text) from public;
grant execute on function filing.unit_stands(filing.entry, text) to rr_writer;
