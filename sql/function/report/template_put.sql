-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'template_use', null, null, '4b2a…',
--     '{"body": {"template": 3, "kind": "project"}}');	-- 204
-- From now on the files of reports are made from this template; from null, the one
-- of the program.  kind: of one kind of report alone; none or null: of all.  Files
-- that there are stay as they are.
create or replace function report.template_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	n	bigint := (args -> 'body' ->> 'template')::bigint;
	k	text := args -> 'body' ->> 'kind';
	t	report.template;
begin
	perform report.template_keeper(a);
	select * into t from report.template x where x.template = n;
	if n is not null and t.template is null then
		perform ops.refuse('not_found');
	elsif n is not null and (t.checked_at is null
	    or t.problem is not null) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    coalesce('这份模板不能使用：' || t.problem,
		    '这份模板还在检查，请稍候')));
	elsif not exists (select from report.kind x
	    where (k is null or x.kind = k)
	    and report.template_in_force(x.kind) is distinct from n) then
		perform ops.refuse('conflict',
		    '{"detail": "正在使用的就是这份模板"}');
	end if;
	insert into report.template_use (template, kind, used_by, used_at)
	values (n, k, a.account, ops.now());
	perform ops.audit_note(jsonb_build_object('template', n,
	    'report_kind', k));
	return ops.done(204, null);
end
$$;
alter function report.template_put(org.actor, jsonb) owner to rr_owner;
revoke all on function report.template_put(org.actor, jsonb) from public;
grant execute on function report.template_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('template_use', 'report.template_put')
on conflict (route) do update set door = excluded.door;
