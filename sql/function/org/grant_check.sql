-- SPDX-License-Identifier: Apache-2.0
-- perform org.grant_check('{"account": 7, "unit": "U500103", …}');
-- All that is wrong with a grant asked for, at once.
create or replace function org.grant_check(body jsonb)
returns void
language plpgsql
as $$
declare
	errors	jsonb;
begin
	select jsonb_agg(jsonb_build_object('pointer', p, 'code', c,
	    'detail', d)) into errors
	from (select '/account' as p, 'unknown' as c, '没有这个账号，或已停用' as d
	    where not exists (select from org.account t
		where t.account = (body ->> 'account')::bigint
		and t.disabled_at is null)
	    union all
	    select '/unit', 'unknown', '没有这个单位，或已撤销'
	    where not exists (select from org.unit u
		where u.unit = body ->> 'unit' and u.in_force @> ops.today())
	    union all
	    select '/role', 'unknown', '没有这种角色'
	    where coalesce(body ->> 'role', '') <> all
		(enum_range(null::org.role)::text[])
	    union all
	    select '/from', 'in_the_past', '第一天应是今天或以后'
	    where (body ->> 'from')::date < ops.today()
	    union all
	    select '/from', 'not_allowed', '管理员的授权立即生效'
	    where body ->> 'from' is not null and body ->> 'role' in
		('system_admin', 'security_admin', 'auditor')
	    union all
	    select '/until', 'before_first', '最后一天不能早于第一天'
	    where (body ->> 'until')::date < (body ->> 'from')::date
	    union all
	    select '/until', 'in_the_past', '最后一天应是今天或以后'
	    where (body ->> 'until')::date < ops.today()
	    union all
	    select '/until', 'not_allowed', '管理员的授权不设期限'
	    where body ->> 'until' is not null and body ->> 'role' in
		('system_admin', 'security_admin', 'auditor')
	    union all
	    select '/' || k || '/' || i - 1, 'unknown', '没有这项业务：' || m
	    from unnest(array['modules', 'admin_of']) k
	    cross join lateral jsonb_array_elements_text(
		coalesce(nullif(body -> k, 'null'), '[]'))
		with ordinality x(m, i)
	    where not exists (select from flow.module t where t.module = m)) e;
	if errors is not null then
		perform ops.refuse('fields_invalid',
		    jsonb_build_object('errors', errors));
	end if;
end
$$;
alter function org.grant_check(jsonb) owner to rr_owner;
revoke all on function org.grant_check(jsonb) from public;
grant execute on function org.grant_check(jsonb) to rr_writer;
