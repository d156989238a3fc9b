-- SPDX-License-Identifier: Apache-2.0
-- Demonstration accounts: psql -v hash='$argon2id$…' -f accounts.sql
-- One clerk, one reviewer and one leader per unit, further people where the
-- manual needs two of a kind.  Phones are 11 digits beginning with 000, which
-- no operator issues: 000 1 000 NN RR for districts, 000 2 000 NN RR (RR from 31)
-- for departments, 000 9 0000 0NN for administrators: masked, which leaves the
-- last four digits, no two are alike.  Contacts have 000 9 023 and 000 1 023.
-- Prints key,phone,name.
\set ON_ERROR_STOP 1
begin;
select set_config('demo.hash', :'hash', true) as hash \gset
create temporary table person on commit drop as
with u as (
	select unit, short, kind, row_number() over (partition by kind = 'district'
	    order by unit) as n
	from org.unit
	where reports and in_force @> date '2023-03-31'
), r (who, role, label, code) as (values
	('clerk', 'clerk'::org.role, '录入员甲', 1),
	('clerk2', 'clerk', '录入员乙', 2),
	('reviewer', 'reviewer', '审核员甲', 11),
	('reviewer2', 'reviewer', '审核员乙', 12),
	('leader', 'leader', '领导', 21))
select u.unit || ' ' || r.who as key, u.unit, r.role,
    '000' || case when u.kind = 'district' then '1' else '2' end
        || '000' || lpad(u.n::text, 2, '0') || lpad((r.code
        + case when u.kind = 'district' then 0 else 30 end)::text, 2, '0') as phone,
    u.short || r.label as name, r.who
from u, r
where r.who in ('clerk', 'reviewer', 'leader')
    or u.unit in ('U500103', 'U500107', 'D07', 'D18', 'D08', 'D12')
union all
select 'D07 ' || role, 'D07', role::org.role, '0009000000' || n, label, role
from (values ('system_admin', 1, '系统管理员'), ('security_admin', 2, '安全管理员'),
	('auditor', 3, '审计管理员'), ('feed_reader', 4, '数据接口账号')) a (role, n, label);

do $$
declare
	p	record;
	a	bigint;
begin
	for p in select * from person order by phone loop
		continue when exists (select from org.phone f
		    where f.phone = p.phone and upper_inf(f.in_force));
		insert into org.account (name, password_hash, must_change, password_at)
		values (p.name, current_setting('demo.hash'), false, clock_timestamp())
		returning account into a;
		insert into org.phone (phone, account) values (p.phone, a);
		insert into org.grant_ (account, unit, role, admin_of)
		values (a, p.unit, p.role, case when p.key in ('D07 reviewer',
		    'D07 reviewer2') then array(select module from flow.module
		    order by module) else '{}' end);
	end loop;
end
$$;
-- As in use: the security administrator gave them, and the list says so.
update org.grant_ g set granted_by = s.account
from org.grant_ s
where s.role = 'security_admin' and g.granted_by is null
and g.role not in ('system_admin', 'security_admin', 'auditor');
-- Whom to ask: at the office about every business, at every other unit about what
-- it has most to do with.
insert into flow.contact (module, unit, name, phone)
select m.module, u.unit, m.label || '联系人（演示）',
    '0009023' || lpad(m.position::text, 4, '0')
from flow.module m, org.unit u where u.kind = 'reform_office'
on conflict do nothing;
insert into flow.contact (module, unit, name, phone)
select case u.kind when 'survey_centre' then 'district_survey'
    when 'cyberspace_office' then 'risk_event'
    when 'petition_office' then 'risk_event' else 'pilot' end,
    u.unit, u.short || '联系人（演示）',
    '0001023' || lpad((row_number() over (order by u.unit))::text, 4, '0')
from org.unit u where u.kind <> 'reform_office'
and u.in_force @> date '2023-03-31'
on conflict do nothing;
copy (select key, phone, name from person order by phone) to stdout (format csv);
commit;
