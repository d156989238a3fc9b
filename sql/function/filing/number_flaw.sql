-- SPDX-License-Identifier: Apache-2.0
-- select filing.number_flaw(field, 88.05)	-- null, or bounds and decimals it breaks
create or replace function filing.number_flaw(f jsonb, p_value jsonb)
returns text
language plpgsql immutable
as $$
declare
	t	text := p_value #>> '{}';
	n	numeric;
begin
	if jsonb_typeof(p_value) not in ('number', 'string')
	    or t !~ '^-?[0-9]{1,15}(\.[0-9]{1,10})?$' then
		return format('“%s”应为数字', f ->> 'label');
	end if;
	n := t::numeric;
	if scale(trim_scale(n)) > coalesce((f ->> 'decimals')::int, 0) then
		return format('“%s”最多%s位小数', f ->> 'label',
		    coalesce(f ->> 'decimals', '0'));
	elsif n < (f ->> 'min')::numeric or n > (f ->> 'max')::numeric then
		return format('“%s”应在%s至%s之间', f ->> 'label',
		    f ->> 'min', f ->> 'max');
	end if;
	return null;
end
$$;
alter function filing.number_flaw(jsonb, jsonb) owner to rr_owner;
revoke all on function filing.number_flaw(jsonb, jsonb) from public;
grant execute on function filing.number_flaw(jsonb, jsonb) to rr_writer;
