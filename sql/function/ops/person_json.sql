-- SPDX-License-Identifier: Apache-2.0
-- select ops.person_json(c) from org.account c;
-- Whom the trail speaks of, for an auditor: the number masked, the units whose
-- grants the account holds or held.
create or replace function ops.person_json(c org.account)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('account', c.account, 'name', c.name,
	    'phone', org.phone_mask(org.phone_of(c.account)),
	    'units', (select string_agg(distinct u.short, '、')
	        from org.grant_ g join org.unit u on u.unit = g.unit
	        where g.account = c.account));
end
$$;
alter function ops.person_json(org.account) owner to rr_owner;
revoke all on function ops.person_json(org.account) from public;
grant execute on function ops.person_json(org.account) to rr_writer;
