-- SPDX-License-Identifier: Apache-2.0
-- select filing.unit_flaw(field, 'U500101')	-- null, or what is wrong with the unit
-- Of the kinds the field allows, in force and taking part on the day of filing.
create or replace function filing.unit_flaw(f jsonb, p_unit text)
returns text
language plpgsql stable
as $$
declare
	u	org.unit;
begin
	select * into u from org.unit t where t.unit = p_unit;
	if not found then
		return format('没有“%s”这个单位', p_unit);
	elsif not u.in_force @> ops.today() then
		return format('%s已不在填报单位之列', u.name);
	elsif not u.reports then
		return format('%s不参加填报', u.name);
	elsif not coalesce(f -> 'unit_kinds' ? u.kind::text, true) then
		return format('%s不属于“%s”可选的单位', u.name, f ->> 'label');
	end if;
	return null;
end
$$;
alter function filing.unit_flaw(jsonb, text) owner to rr_owner;
revoke all on function filing.unit_flaw(jsonb, text) from public;
grant execute on function filing.unit_flaw(jsonb, text) to rr_writer;
