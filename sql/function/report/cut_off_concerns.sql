-- SPDX-License-Identifier: Apache-2.0
-- select unit from report.cut_off_concerns('district');
-- Whose records are counted in a report of a kind, as of today: the districts; of
-- projects who takes part in one.
create or replace function report.cut_off_concerns(p_kind text)
returns table (unit text)
language sql stable
as $$
	select u.unit from org.unit u where p_kind = 'district'
	and u.kind = 'district' and u.in_force @> ops.today()
	union
	select p.unit from ledger.project_unit p where p_kind = 'project'
	and upper_inf(p.in_force)
$$;
alter function report.cut_off_concerns(text) owner to rr_owner;
revoke all on function report.cut_off_concerns(text) from public;
grant execute on function report.cut_off_concerns(text) to rr_writer;
