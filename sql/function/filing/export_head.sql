-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_head(17, '8d2e…');
--	-- {"title", "file", "sheet", "mark", "about": […], "units", "lists"}
-- What a workbook needs besides its records: whose copy it is, what it holds,
-- and what units and codes are called.  For the worker that holds the job.
create or replace function filing.export_head(job bigint, token uuid)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of('job:' || job || '.' || token);
	j	ops.job := ops.job_held(job, token, 'export');
	l	filing.listing;
	what	text;
	m	text;
	mark	text;
begin
	m := (select t.label from flow.module t
	    where t.module = j.args ->> 'module');
	select * into l from filing.listing t
	where t.listing = j.args ->> 'of';
	what := case coalesce(l.label, j.args ->> 'of') when l.label then l.label
	    when 'ledger' then '台账'
	    when 'tally' then case j.args -> 'query' ->> 'kind'
	        when 'district' then '区县台账' else '市级部门台账' end
	    when 'template' then '导入模板' else '填报件' end;
	mark := format('%s %s（%s） %s 请求编号 %s',
	    (select u.name from org.unit u where u.unit = a.unit),
	    (select c.name from org.account c where c.account = a.account),
	    org.role_label(a.role), to_char(ops.now() at time zone
	    'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), j.args ->> 'request_id');
	return json_build_object(
	    'title', concat_ws(' ', ops.setting_get('title',
	        '改革报表填报系统'), m, what),
	    'file', concat_ws('_', coalesce(m, case when l.listing is null
	        then '全部业务' end), what,
	        to_char(ops.now() at time zone 'Asia/Shanghai', 'YYYYMMDD'))
	        || '.xlsx',
	    'sheet', coalesce(m, what), 'mark', mark,
	    'about', filing.export_about(j.args, mark, concat_ws(' ', m, what)),
	    'units', (select json_object_agg(u.unit, u.name) from org.unit u),
	    'lists', filing.export_lists(j.args ->> 'of' = 'template'));
end
$$;
alter function filing.export_head(bigint, uuid) owner to rr_writer;
revoke all on function filing.export_head(bigint, uuid) from public;
grant execute on function filing.export_head(bigint, uuid) to rr_worker;
