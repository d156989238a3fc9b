-- SPDX-License-Identifier: Apache-2.0
-- select filing.past_flaw(field, '"2023-05-01"')	-- null, or that it is yet to come
create or replace function filing.past_flaw(f jsonb, p_value jsonb)
returns text
language plpgsql stable
as $$
declare
	t	text := p_value #>> '{}';
begin
	if coalesce((f ->> 'past')::boolean, false)
	    and (filing.day_of(t) > ops.today()
	    or filing.instant_of(t) > ops.now()) then
		return format('“%s”不能晚于当前时间', f ->> 'label');
	end if;
	return null;
end
$$;
alter function filing.past_flaw(jsonb, jsonb) owner to rr_owner;
revoke all on function filing.past_flaw(jsonb, jsonb) from public;
grant execute on function filing.past_flaw(jsonb, jsonb) to rr_writer;
