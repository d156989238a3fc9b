-- SPDX-License-Identifier: Apache-2.0
-- select filing.number_key('渝府发〔2022〕12号', '城市 更新')	-- what a pilot claims
-- White space, width, case and marks of a name make no other pilot.
create or replace function filing.number_key(p_number text, p_name text)
returns text
language sql immutable
as $$
	select p_number || ' | ' || filing.name_key(p_name)
$$;
alter function filing.number_key(text, text) owner to rr_owner;
revoke all on function filing.number_key(text, text) from public;
grant execute on function filing.number_key(text, text) to rr_writer;
