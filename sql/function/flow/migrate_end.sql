-- SPDX-License-Identifier: Apache-2.0
-- select flow.migrate_end();	-- by the migrator, last
-- A step that vanishes while filings stand on its stage would strand them:
-- refused, with the step's name and how many.  Bring it back, or move them first.
create or replace function flow.migrate_end()
returns void
language plpgsql volatile
as $$
declare
	bad	text;
begin
	select string_agg(format('%s %s %s %s %s (%s)', l.module, l.stage,
	    l.action, l.unit_kind, l.role, e.n), '; ') into bad
	from flow.step_last l
	join (select t.module, t.stage, count(*) as n from filing.entry t
	    where t.state <> 'voided' group by 1, 2) e
	    on e.module = l.module and e.stage = l.stage
	where not exists (select from flow.step s where s.module = l.module
	    and s.stage = l.stage and s.action = l.action
	    and s.unit_kind = l.unit_kind and s.role = l.role);
	if bad is not null then
		raise exception '有填报件停在的环节失去了办理步骤：%', bad;
	end if;
	delete from flow.step_last;
	insert into flow.step_last (module, stage, action, unit_kind, role)
	select distinct s.module, s.stage, s.action, s.unit_kind, s.role
	from flow.step s;
end
$$;
alter function flow.migrate_end() owner to rr_owner;
revoke all on function flow.migrate_end() from public;
