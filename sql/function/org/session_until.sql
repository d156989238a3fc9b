-- SPDX-License-Identifier: Apache-2.0
-- select org.session_until(s.created_at)
-- Until when a session lives that is refreshed now.
create or replace function org.session_until(began timestamptz)
returns timestamptz
language plpgsql stable
as $$
begin
	return least(began + make_interval(hours =>
	    ops.setting_get('session_hours', '12')::int),
	    clock_timestamp() + make_interval(mins =>
	    ops.setting_get('session_idle_minutes', '120')::int));
end
$$;
alter function org.session_until(timestamptz) owner to rr_owner;
revoke all on function org.session_until(timestamptz) from public;
grant execute on function org.session_until(timestamptz) to rr_writer;
