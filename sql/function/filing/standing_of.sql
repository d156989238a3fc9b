-- SPDX-License-Identifier: Apache-2.0
-- select filing.standing_of(e)	-- 暂停计数：范围有争议; null where there is nothing
create or replace function filing.standing_of(e filing.entry)
returns text
language plpgsql stable
as $$
declare
	hook	text := (select h.standing from flow.hook h
		    where h.module = (e).module);
	t	text;
begin
	if hook is not null then
		execute format('select %s($1)', hook) into t using e;
	end if;
	return t;
end
$$;
alter function filing.standing_of(filing.entry) owner to rr_owner;
revoke all on function filing.standing_of(filing.entry) from public;
grant execute on function filing.standing_of(filing.entry) to rr_writer;
