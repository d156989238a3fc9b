-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_changes('2025-11-06');	-- '撤销江北区（并入两江新区）', …
create or replace function org.unit_changes(p_day date)
returns setof text
language sql stable
as $$
	select '设立' || u.name from org.unit u where lower(u.in_force) = p_day
	union all
	select '撤销' || u.name || coalesce('（并入' || (select s.name
	    from org.unit s where s.unit = u.successor) || '）', '')
	from org.unit u where upper(u.in_force) = p_day
	union all
	select old.name || '更名为' || n.name
	from org.unit_name n
	join org.unit_name old on old.unit = n.unit
	    and upper(old.in_force) = p_day
	where lower(n.in_force) = p_day
$$;
alter function org.unit_changes(date) owner to rr_owner;
revoke all on function org.unit_changes(date) from public;
grant execute on function org.unit_changes(date) to rr_writer;
