-- SPDX-License-Identifier: Apache-2.0
-- select filing.version_seen(e, '2') into v;	-- refuses not_found
create or replace function filing.version_seen(e filing.entry, p_version text)
returns filing.version
language plpgsql stable
as $$
declare
	v	filing.version;
begin
	if p_version ~ '^[0-9]{1,9}$' then
		select * into v from filing.version t
		where t.entry = e.entry and t.version = p_version::int;
	end if;
	if v.entry is null then
		perform ops.refuse('not_found');
	end if;
	return v;
end
$$;
alter function filing.version_seen(filing.entry, text) owner to rr_owner;
revoke all on function filing.version_seen(filing.entry, text) from public;
grant execute on function filing.version_seen(filing.entry, text) to rr_writer;
