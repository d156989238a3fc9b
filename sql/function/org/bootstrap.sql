-- SPDX-License-Identifier: Apache-2.0
-- select org.bootstrap('{"name": "…", "phone": "…", "hash": "…"}', …, …);
--	-- {"system_admin": 1, "security_admin": 2, "auditor": 3}
-- The first three administrators, once, for scripts/admin; three different
-- people (phone_taken).  Everybody else is made by them.
create or replace function org.bootstrap(system_admin jsonb,
    security_admin jsonb, auditor jsonb)
returns json
language plpgsql
as $$
declare
	who	jsonb := jsonb_build_object('system_admin', system_admin,
		    'security_admin', security_admin, 'auditor', auditor);
	r	org.role;
	p	jsonb;
	made	jsonb := '{}';
	office	text := (select u.unit from org.unit u
		    where u.kind = 'reform_office' order by u.unit limit 1);
begin
	lock table org.grant_ in share row exclusive mode;
	if exists (select from org.grant_ g
	    where org.is_administrator(g.role)) then
		raise exception '已经有管理员，不能再次初始化';
	end if;
	foreach r in array
	    '{system_admin,security_admin,auditor}'::org.role[] loop
		p := who -> r::text;
		made := made || jsonb_build_object(r, org.account_add(
		    p ->> 'name', p ->> 'phone', p ->> 'hash', null));
		insert into org.grant_ (account, unit, role)
		values ((made ->> r::text)::bigint, office, r);
	end loop;
	perform ops.audit_note(made);
	perform ops.audit_write(null, 'bootstrap', 'org', ops.done(200), null,
	    '{}');
	return made;
end
$$;
alter function org.bootstrap(jsonb, jsonb, jsonb) owner to rr_owner;
revoke all on function org.bootstrap(jsonb, jsonb, jsonb) from public;
