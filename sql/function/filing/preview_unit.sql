-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_unit(a, 'U500103', about);	-- null: all units
-- Whose preview somebody gets: a unit that is compared its own and no other's,
-- everybody else the one named, or all.
create or replace function filing.preview_unit(a org.actor, p_unit text,
    about jsonb)
returns text
language plpgsql stable
as $$
declare
	compared	boolean := about -> 'units' @> jsonb_build_array(
			    jsonb_build_object('unit', (a).unit));
begin
	if compared and p_unit is distinct from (a).unit
	    and p_unit is not null then
		perform ops.refuse('forbidden',
		    '{"detail": "只能预览本单位的得分"}');
	elsif p_unit is not null and not about -> 'units' @> jsonb_build_array(
	    jsonb_build_object('unit', p_unit)) then
		perform report.refuse_field('/unit', 'unit_unknown',
		    '这个单位不参加本期评价');
	end if;
	return case when compared then (a).unit else p_unit end;
end
$$;
alter function filing.preview_unit(org.actor, text, jsonb) owner to rr_owner;
revoke all on function filing.preview_unit(org.actor, text, jsonb) from public;
grant execute on function filing.preview_unit(org.actor, text, jsonb)
	to rr_writer;
