-- SPDX-License-Identifier: Apache-2.0
-- perform filing.import_allowed(a, '{"query": {"module": "pilot"}, "size": 9}');
-- The same right as creating one draft, and as signing it where they are to be
-- signed at once.  For units, or as a migration, it takes an administrator of the
-- module, and nothing is signed with it (X60).  A table is at most 16 MB.
create or replace function filing.import_allowed(a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
declare
	m	flow.module;
	q	jsonb := args -> 'query';
	size	bigint := coalesce(args -> 'size', args -> 'body' -> 'size')::bigint;
begin
	select * into m from flow.module t
	where t.module = q ->> 'module' and t.online;
	if not found then
		perform ops.refuse('not_found');
	elsif q ? 'purpose' and not filing.administers(m.module, a) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    format('代单位导入和历史数据迁移由“%s”的模块管理员办理',
		    m.label)));
	elsif not q ? 'purpose' and not flow.may_create(a, m.module) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    format('当前身份不能填报“%s”', m.label)));
	elsif q ? 'action' and (q ? 'purpose' or not exists (
	    select from flow.step s
	    where s.module = m.module and s.stage = 'entry' and s.eyes
	    and s.action = q ->> 'action' and s.unit_kind = a.kind
	    and s.role = a.role and (not s.admin
	    or m.module = any (a.admin_of)))) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    '当前身份不能在导入时办理这个动作'));
	elsif m.parent is not null then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('“%s”须逐件办理应报事项，不能批量导入', m.label)));
	elsif q ? 'purpose' and not filing.files_for_others(m.module) then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('“%s”不由其他单位填报，请直接导入', m.label)));
	elsif size not between 1 and 16777216 then
		perform ops.refuse('body_too_large', jsonb_build_object('detail',
		    '导入的表格不超过16MB，且不能为空'));
	end if;
end
$$;
alter function filing.import_allowed(org.actor, jsonb) owner to rr_owner;
revoke all on function filing.import_allowed(org.actor, jsonb) from public;
grant execute on function filing.import_allowed(org.actor, jsonb) to rr_writer;
