-- SPDX-License-Identifier: Apache-2.0
-- select * from report.lines_differ(figure, another, true);	-- 1000 | 1
-- The facts that one of two figures counts, or leaves out, and the other does not
-- or says something else of.
create or replace function report.lines_differ(p_one jsonb, p_other jsonb,
    p_counted boolean)
returns table (entry bigint, version int)
language plpgsql stable
as $$
begin
	return query
	with a as materialized (select l.entry, l.version, l.num, l.den, l.event,
	    l.note, l.reason, l.source from report.lines_of(p_one, p_counted) l),
	b as materialized (select l.entry, l.version, l.num, l.den, l.event,
	    l.note, l.reason, l.source from report.lines_of(p_other, p_counted) l)
	select x.entry, x.version
	from ((table a except table b) union all (table b except table a)) x
	group by 1, 2;
end
$$;
alter function report.lines_differ(jsonb, jsonb, boolean) owner to rr_owner;
revoke all on function report.lines_differ(jsonb, jsonb, boolean) from public;
grant execute on function report.lines_differ(jsonb, jsonb, boolean)
	to rr_reader;
