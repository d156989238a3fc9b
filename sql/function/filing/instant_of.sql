-- SPDX-License-Identifier: Apache-2.0
-- select filing.instant_of('2023-02-14T20:30:00+08:00')	-- null where it is none
create or replace function filing.instant_of(p_text text)
returns timestamptz
language plpgsql immutable
as $$
begin
	if p_text ~ ('^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}'
	    '(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$') then
		return p_text::timestamptz;
	end if;
	return null;
exception when data_exception then
	return null;
end
$$;
alter function filing.instant_of(text) owner to rr_owner;
revoke all on function filing.instant_of(text) from public;
grant execute on function filing.instant_of(text) to rr_writer;
