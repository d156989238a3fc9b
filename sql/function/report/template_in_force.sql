-- SPDX-License-Identifier: Apache-2.0
-- select report.template_in_force();	-- 3; null: the one of the program
create or replace function report.template_in_force()
returns bigint
language sql stable
as $$
	select u.template from report.template_use u
	order by u.turn desc limit 1
$$;
alter function report.template_in_force() owner to rr_owner;
revoke all on function report.template_in_force() from public;
grant execute on function report.template_in_force()
	to rr_writer, rr_reader;
