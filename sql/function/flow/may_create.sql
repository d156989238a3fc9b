-- SPDX-License-Identifier: Apache-2.0
-- select flow.may_create(a, 'bottleneck')	-- a step of the caller's begins one there
-- Where the step is a module administrator's, only for one of that module (X59).
create or replace function flow.may_create(a org.actor, p_module text)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from flow.step s
	    join flow.module m on m.module = s.module and m.online
	    where s.module = p_module and s.stage = 'entry'
	    and s.action = 'create' and s.unit_kind = (a).kind
	    and s.role = (a).role
	    and (not s.admin or p_module = any ((a).admin_of)))
	    and flow.covers(a, p_module);
end
$$;
alter function flow.may_create(org.actor, text) owner to rr_owner;
revoke all on function flow.may_create(org.actor, text) from public;
grant execute on function flow.may_create(org.actor, text) to rr_writer;
