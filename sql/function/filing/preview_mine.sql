-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_mine(a, about);	-- {U500103}, or {P1010,P1011}
-- What a report compares that the caller speaks for: their unit, or the projects
-- that it leads.  A report of things that are led is for those who lead one, and
-- for the reform office, which speaks for none.
create or replace function filing.preview_mine(a org.actor, about jsonb)
returns text[]
language plpgsql stable
as $$
declare
	mine	text[] := array(select u ->> 'unit'
		    from jsonb_array_elements(about -> 'units') u
		    where coalesce(u ->> 'lead_department', u ->> 'unit')
		    = (a).unit and (a).kind <> 'reform_office' order by 1);
begin
	if mine = '{}' and (a).kind <> 'reform_office'
	    and about #> '{units,0}' ? 'lead_department' then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    '由牵头部门和市委改革办预览；本单位没有牵头的项目'));
	end if;
	return mine;
end
$$;
alter function filing.preview_mine(org.actor, jsonb) owner to rr_owner;
revoke all on function filing.preview_mine(org.actor, jsonb) from public;
grant execute on function filing.preview_mine(org.actor, jsonb) to rr_writer;
