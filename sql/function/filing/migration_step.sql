-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_step('pilot')
-- The module's last approval, with its findings, guard and effect, as the step
-- that lets a migrated row in.
create or replace function filing.migration_step(p_module text)
returns flow.step
language plpgsql stable
as $$
declare
	s	flow.step;
begin
	select t.* into s from flow.step t
	join flow.stage g on g.module = t.module and g.stage = t.stage
	where t.module = p_module and t.settles and t.next = 'approved'
	and t.state = 'approved' and t.stage <> 'approved'
	order by g.position, t.unit_kind limit 1;
	if not found then
		raise exception 'module % approves nothing', p_module;
	end if;
	s.action := 'migrate';
	s.eyes := true;
	return s;
end
$$;
alter function filing.migration_step(text) owner to rr_owner;
revoke all on function filing.migration_step(text) from public;
grant execute on function filing.migration_step(text) to rr_writer;
