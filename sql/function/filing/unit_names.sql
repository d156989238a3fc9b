-- SPDX-License-Identifier: Apache-2.0
-- select filing.unit_names('{U500101,D18}')	-- 万州区、市教育委员会
create or replace function filing.unit_names(p_units text[])
returns text
language sql stable
as $$
	select string_agg(u.name, '、' order by u.unit)
	from org.unit u where u.unit = any (p_units)
$$;
alter function filing.unit_names(text[]) owner to rr_owner;
revoke all on function filing.unit_names(text[]) from public;
grant execute on function filing.unit_names(text[]) to rr_writer;
