-- SPDX-License-Identifier: Apache-2.0
-- select report.template_in_force('district');	-- 3; null: the one of the program
-- What the manuscripts of a kind of report are filled into: the last turn for it, or
-- for all kinds.  Plan: template_use_of_kind, backwards, of both.
create or replace function report.template_in_force(p_kind text)
returns bigint
language sql stable
as $$
	select x.template from (
	    (select u.template, u.turn from report.template_use u
	    where u.kind = p_kind order by u.turn desc limit 1)
	    union all
	    (select u.template, u.turn from report.template_use u
	    where u.kind is null order by u.turn desc limit 1)) x
	order by x.turn desc limit 1
$$;
alter function report.template_in_force(text) owner to rr_owner;
revoke all on function report.template_in_force(text) from public;
grant execute on function report.template_in_force(text)
	to rr_writer, rr_reader;
