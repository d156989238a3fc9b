-- SPDX-License-Identifier: Apache-2.0
-- select ops.clock_set('2023-01-05 09:00+08');
-- Sets the business clock, which runs on from there.  Only in a database that
-- was created as a rehearsal; no login of the system may execute it.
create or replace function ops.clock_set(at timestamptz)
returns timestamptz
language plpgsql
as $$
begin
	if ops.setting_get('rehearsal', 'false') <> 'true' then
		raise exception '只有演练环境可以调整时钟';
	end if;
	insert into ops.setting (name, value)
	values ('clock_shift', extract(epoch from at - statement_timestamp())
	    || ' s')
	on conflict (name) do update
	set value = excluded.value, changed_at = clock_timestamp();
	return ops.now();
end
$$;
alter function ops.clock_set(timestamptz) owner to rr_owner;
revoke all on function ops.clock_set(timestamptz) from public;
