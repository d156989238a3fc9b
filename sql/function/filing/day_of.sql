-- SPDX-License-Identifier: Apache-2.0
-- select filing.day_of('2021-11')	-- 2021-11-01; null where it is no such day
-- A month or a year stands for its first day: the stricter reading of R60.
create or replace function filing.day_of(p_text text)
returns date
language plpgsql immutable
as $$
begin
	if p_text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' then
		return make_date(left(p_text, 4)::int,
		    coalesce(nullif(substr(p_text, 6, 2), ''), '1')::int,
		    coalesce(nullif(substr(p_text, 9), ''), '1')::int);
	end if;
	return null;
exception when datetime_field_overflow then
	return null;
end
$$;
alter function filing.day_of(text) owner to rr_owner;
revoke all on function filing.day_of(text) from public;
grant execute on function filing.day_of(text) to rr_writer;
