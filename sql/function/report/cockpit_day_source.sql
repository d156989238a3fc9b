-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cockpit_day_source('6f1c….12',
--     '{"kind": "district", "query": {"day": "2023-03-15"}}');
-- What the engine needs for a cockpit of an earlier day: counted as the live one
-- would have been at the end of it, from what was approved by then, for the period
-- of that day and under the rule set that is in force for it.  Its scores go on to
-- report.cockpit_day; nothing is stored.
-- Plan: as report.inputs, linear in the facts in force at that horizon.
create or replace function report.cockpit_day_source(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	text_	text := args #>> '{query,day}';
	horizon	bigint;
	inputs	json;
begin
	perform report.cockpit_query_check(args -> 'query');
	if text_ !~ '^\d{4}-\d\d-\d\d$' or text_::date > ops.today() then
		perform ops.refuse_parameter('day',
		    '应为今天或以前的日期，如 2023-03-31');
	end if;
	horizon := ledger.horizon_at(ops.as_of(text_));
	if horizon is null or not exists (select from ledger.horizon h
	    where h.number = horizon and h.at > '-infinity') then
		perform ops.refuse('not_found', '{"detail":
		    "到这一天日终还没有审核通过的填报件"}');
	end if;
	inputs := report.inputs(args ->> 'kind', (select ops.period_of(
	    text_::date, k.every) from report.kind k
	    where k.kind = args ->> 'kind'), horizon, true, null, text_::date);
	if inputs is null then
		perform ops.refuse('not_found', '{"detail":
		    "这一天没有可以比较的单位或项目"}');
	end if;
	return ops.done(200, inputs);
end
$$;
alter function report.cockpit_day_source(text, jsonb) owner to rr_reader;
revoke all on function report.cockpit_day_source(text, jsonb) from public;
grant execute on function report.cockpit_day_source(text, jsonb) to rr_api;
