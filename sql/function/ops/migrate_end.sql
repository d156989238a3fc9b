-- SPDX-License-Identifier: Apache-2.0
-- select ops.migrate_end();	-- by the migrator, last
-- Months ahead exist, every door of ops.door is a function of the right shape,
-- no write door may be called past ops.act, and the trail has words for each.
create or replace function ops.migrate_end()
returns void
language plpgsql
as $$
declare
	bad	text;
begin
	perform ops.partition_ensure();
	perform ops.generation_bump();	-- running servers drop what they keep
	select string_agg(d.route, ' ') into bad from ops.door d
	where to_regprocedure(d.door || '(org.actor, jsonb)') is null;
	if bad is not null then
		raise exception '写入口没有对应的函数：%', bad;
	end if;
	select string_agg(d.route, ' ') into bad from ops.door d
	where has_function_privilege('rr_api',
	    to_regprocedure(d.door || '(org.actor, jsonb)'), 'execute')
	or not has_function_privilege('rr_writer',
	    to_regprocedure(d.door || '(org.actor, jsonb)'), 'execute');
	if bad is not null then
		raise exception '写入口只能经 ops.act 执行：%', bad;
	end if;
	select string_agg(d.route, ' ') into bad from ops.door d
	where not exists (select from ops.act_known k where k.act = d.route)
	and exists (select from ops.act_known);
	if bad is not null then
		raise exception '审计记录里没有名称的操作：%', bad;
	end if;
end
$$;
alter function ops.migrate_end() owner to rr_owner;
revoke all on function ops.migrate_end() from public;
