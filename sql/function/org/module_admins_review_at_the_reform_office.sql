-- SPDX-License-Identifier: Apache-2.0
-- Trigger of org.grant_: a module administrator is a reviewer at the reform
-- office whose grant is marked (X59).
create or replace function org.module_admins_review_at_the_reform_office()
returns trigger
language plpgsql
as $$
begin
	if new.admin_of <> '{}' and (new.role <> 'reviewer'
	    or not exists (select from org.unit u where u.unit = new.unit
	    and u.kind = 'reform_office')) then
		perform ops.refuse('module_admins_review_at_the_reform_office');
	end if;
	return new;
end
$$;
alter function org.module_admins_review_at_the_reform_office()
	owner to rr_owner;
revoke all on function org.module_admins_review_at_the_reform_office()
	from public;
grant execute on function org.module_admins_review_at_the_reform_office()
	to rr_writer;
create or replace trigger module_admins_review_at_the_reform_office
	before insert or update on org.grant_
	for each row
	execute function org.module_admins_review_at_the_reform_office();
