-- SPDX-License-Identifier: Apache-2.0
-- perform filing.target_check(s, e, '{"unit": "D18", "note": "…"}');
-- A step that names a unit names one of a kind that the row allows, in force,
-- and another than the one whose desk it is.
create or replace function filing.target_check(s flow.step, e filing.entry,
    p_body jsonb)
returns void
language plpgsql stable
as $$
declare
	u	org.unit;
	t	text;
begin
	if s.target is null then
		return;
	end if;
	select * into u from org.unit x
	where x.unit = p_body ->> 'unit' and x.in_force @> ops.today();
	t := case when p_body ->> 'unit' is null then '请选择转往的单位'
	    when u.unit is null or u.kind <> all (s.target)
	        then '不能转往所选的单位'
	    when u.unit = filing.scope_unit(e, s.scope)
	        then format('现在就由%s办理，请选择其他单位', u.name) end;
	if t is not null then
		perform ops.refuse('target_required', jsonb_build_object(
		    'detail', t, 'errors', jsonb_build_array(
		    filing.flaw_make('/unit', 'target_required', t))));
	end if;
end
$$;
alter function filing.target_check(flow.step, filing.entry, jsonb)
	owner to rr_owner;
revoke all on function filing.target_check(flow.step, filing.entry, jsonb)
	from public;
grant execute on function filing.target_check(flow.step, filing.entry, jsonb)
	to rr_writer;
