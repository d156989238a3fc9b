-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_get('6f1c….12',
--     '{"path": {"rule_set": "2023-03-31"}}');
-- A draft's answer is for its caller alone: no server keeps it.
create or replace function report.rule_set_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	s	report.rule_set :=
		    report.rule_set_of(args -> 'path' ->> 'rule_set', a);
begin
	return ops.done(200, report.rule_set_whole(s, a), case s.state
	    when 'draft' then 'r' || s.revision else s.digest end, null,
	    case s.state when 'published' then ops.generation() end);
end
$$;
alter function report.rule_set_get(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_get(text, jsonb) from public;
grant execute on function report.rule_set_get(text, jsonb) to rr_api;
