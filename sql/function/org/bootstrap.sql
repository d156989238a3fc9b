-- SPDX-License-Identifier: Apache-2.0
-- select org.bootstrap('00012340001', '$argon2id$…', '00012340002', '…',
--     '00012340003', '…');
--	-- {"system_admin": 1, "security_admin": 2, "auditor": 3}
-- The first three administrators, once, for scripts/admin: numbers and one-time
-- codes of three different people (phone_taken).  They make everybody else.
create or replace function org.bootstrap(system_phone text, system_hash text,
    security_phone text, security_hash text, auditor_phone text,
    auditor_hash text)
returns json
language plpgsql
as $$
declare
	r	org.role;
	phone	text;
	hash	text;
	made	jsonb := '{}';
	office	text := (select u.unit from org.unit u
		    where u.kind = 'reform_office' order by u.unit limit 1);
begin
	lock table org.grant_ in share row exclusive mode;
	if exists (select from org.grant_ g
	    where org.is_administrator(g.role)) then
		raise exception '已经有管理员，不能再次初始化';
	end if;
	for r, phone, hash in values
	    ('system_admin'::org.role, system_phone, system_hash),
	    ('security_admin', security_phone, security_hash),
	    ('auditor', auditor_phone, auditor_hash) loop
		made := made || jsonb_build_object(r,
		    org.account_add(org.role_label(r), phone, hash, null));
		insert into org.grant_ (account, unit, role)
		values ((made ->> r::text)::bigint, office, r);
	end loop;
	perform ops.audit_note(made);
	perform ops.audit_write(null, 'bootstrap', 'org', ops.done(200), null,
	    '{}');
	return made;
end
$$;
alter function org.bootstrap(text, text, text, text, text, text)
	owner to rr_owner;
revoke all on function org.bootstrap(text, text, text, text, text, text)
	from public;
