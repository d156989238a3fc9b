-- SPDX-License-Identifier: Apache-2.0
-- select ops.audit_json(r) from ops.audit r;
-- One row of the trail as it is kept, and in words: the same for the screen and
-- for the workbook.
create or replace function ops.audit_json(r ops.audit)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('audit', r.audit, 'at', r.at,
	    'recorded_at', r.recorded_at, 'request_id', r.request_id,
	    'account', r.account, 'name', org.account_name(r.account),
	    'unit', r.unit, 'unit_label', (select u.name from org.unit u
	        where u.unit = r.unit), 'role', r.role,
	    'role_label', org.role_label(r.role), 'route', r.route,
	    'object', r.object, 'status', r.status, 'code', r.code,
	    'address', r.address, 'digest', r.digest, 'detail', r.detail,
	    'act_label', ops.act_words(r.route, r.detail),
	    'group_label', coalesce((select k.group_label from ops.act_known k
	        where k.act = r.route), '其他'),
	    'object_label', ops.object_words(r.object),
	    'outcome', case when r.code is not null then coalesce((select p.title
	        from ops.problem p where p.code = r.code), '被拒绝')
	        when r.status >= 500 then '系统错误'
	        when r.status >= 400 then '被拒绝' else '成功' end,
	    'lines', ops.detail_lines(r.route, r.detail));
end
$$;
alter function ops.audit_json(ops.audit) owner to rr_owner;
revoke all on function ops.audit_json(ops.audit) from public;
grant execute on function ops.audit_json(ops.audit) to rr_writer;
