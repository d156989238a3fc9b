-- SPDX-License-Identifier: Apache-2.0
-- select filing.may_begin('achievement', a)	-- by the rows: may he begin one?
create or replace function filing.may_begin(p_module text, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return flow.covers(a, p_module) and exists (select from flow.step s
	    join flow.module m on m.module = s.module and m.online
	    where s.module = p_module and s.stage = 'entry'
	    and s.action = 'create' and s.unit_kind = (a).kind
	    and s.role = (a).role);
end
$$;
alter function filing.may_begin(text, org.actor) owner to rr_owner;
revoke all on function filing.may_begin(text, org.actor) from public;
grant execute on function filing.may_begin(text, org.actor) to rr_writer;
