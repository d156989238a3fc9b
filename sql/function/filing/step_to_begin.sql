-- SPDX-License-Identifier: Apache-2.0
-- select filing.step_to_begin(a, 'pilot')	-- by which a draft begins; null: by none
create or replace function filing.step_to_begin(a org.actor, p_module text)
returns flow.step
language plpgsql stable
as $$
declare
	s	flow.step;
begin
	select * into s from flow.step t where t.module = p_module
	and t.stage = 'entry' and t.action = 'create' and not t.admin
	and t.unit_kind = a.kind and t.role = a.role;
	return s;
end
$$;
alter function filing.step_to_begin(org.actor, text) owner to rr_owner;
revoke all on function filing.step_to_begin(org.actor, text) from public;
grant execute on function filing.step_to_begin(org.actor, text) to rr_writer;
