-- SPDX-License-Identifier: Apache-2.0
-- select ops.setting_get('session_hours', '12');
create or replace function ops.setting_get(name text, otherwise text)
returns text
language plpgsql stable
as $$
begin
	return coalesce((select s.value from ops.setting s
	    where s.name = setting_get.name), otherwise);
end
$$;
alter function ops.setting_get(text, text) owner to rr_owner;
revoke all on function ops.setting_get(text, text) from public;
grant execute on function ops.setting_get(text, text) to rr_writer, rr_reader;
