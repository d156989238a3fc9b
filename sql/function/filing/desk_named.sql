-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_named(e)	-- 渝中审核员，3月28日起
-- On whose desk a filing lies and since when, in words.
create or replace function filing.desk_named(e filing.entry)
returns text
language plpgsql stable
as $$
begin
	return (select coalesce(u.short, u.name) from org.unit u
	    where u.unit = (e).desk_unit)
	    || flow.label('role', (e).desk_role::text) || '，'
	    || to_char((e).desk_since at time zone 'Asia/Shanghai',
	    'fmmm"月"fmdd"日起"');
end
$$;
alter function filing.desk_named(filing.entry) owner to rr_owner;
revoke all on function filing.desk_named(filing.entry) from public;
grant execute on function filing.desk_named(filing.entry) to rr_writer;
