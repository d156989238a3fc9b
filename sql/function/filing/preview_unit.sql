-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_unit('{U500103}', 'U500103', about);	-- null: all units
-- Which one unit a preview is of: of somebody who speaks for one that is compared
-- (preview_mine.sql) that one, of somebody who leads several the one named or
-- none; everybody else the one named, or all.
create or replace function filing.preview_unit(p_mine text[], p_unit text,
    about jsonb)
returns text
language plpgsql stable
as $$
begin
	if p_mine <> '{}' and p_unit <> all (p_mine) then
		perform ops.refuse('forbidden',
		    '{"detail": "只能预览本单位或本单位牵头项目的得分"}');
	elsif p_unit is not null and not about -> 'units' @> jsonb_build_array(
	    jsonb_build_object('unit', p_unit)) then
		perform report.refuse_field('/unit', 'unit_unknown',
		    '本期报表不评价这个单位或项目');
	end if;
	return case when cardinality(p_mine) = 1 then p_mine[1] else p_unit end;
end
$$;
alter function filing.preview_unit(text[], text, jsonb) owner to rr_owner;
revoke all on function filing.preview_unit(text[], text, jsonb) from public;
grant execute on function filing.preview_unit(text[], text, jsonb)
	to rr_writer;
