-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_get('6f1c….12',
--     '{"path": {"rule_set": "2023-03-31"}}');
create or replace function report.rule_set_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	s	report.rule_set;
begin
	select * into s from report.rule_set x
	where x.id = args -> 'path' ->> 'rule_set';
	if not found then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, json_build_object('id', s.id, 'label', s.label,
	    'report_kind', s.report_kind, 'state', s.state,
	    'digest', s.digest, 'published_at', s.published_at,
	    'body', s.body::json), s.digest, null, ops.generation());
end
$$;
alter function report.rule_set_get(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_get(text, jsonb) from public;
grant execute on function report.rule_set_get(text, jsonb) to rr_api;
