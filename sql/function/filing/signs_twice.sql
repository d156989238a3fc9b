-- SPDX-License-Identifier: Apache-2.0
-- select filing.signs_twice(e, a)	-- condition: its reviewer signs after its clerk (X5)
create or replace function filing.signs_twice(e filing.entry, a org.actor)
returns boolean
language sql stable
as $$
	select ops.setting_get('department_second_signature', 'off') = 'on'
$$;
alter function filing.signs_twice(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.signs_twice(filing.entry, org.actor) from public;
grant execute on function filing.signs_twice(filing.entry, org.actor)
	to rr_writer;
insert into flow.unmet (condition, code, detail)
values ('filing.signs_twice', 'second_signature_off', '')
on conflict (condition) do update set code = excluded.code,
    detail = excluded.detail;
