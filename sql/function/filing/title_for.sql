-- SPDX-License-Identifier: Apache-2.0
-- select filing.title_for(e, 'D07');	-- 渝中 国家数字乡村试点·2023年第一季度推进状态
-- A filing by name for a unit that is told of it: of another unit's with whose it is,
-- since an update is called alike in each of forty districts.
create or replace function filing.title_for(e filing.entry, p_unit text)
returns text
language plpgsql stable
as $$
begin
	if (e).unit = p_unit then
		return (e).title;
	end if;
	return (select coalesce(u.short, u.name) from org.unit u
	    where u.unit = (e).unit) || ' ' || (e).title;
end
$$;
alter function filing.title_for(filing.entry, text) owner to rr_owner;
revoke all on function filing.title_for(filing.entry, text) from public;
grant execute on function filing.title_for(filing.entry, text) to rr_writer;
