-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_list_rows('6f1c….12', '{"path": {"list": "track"}}');
-- A list as those see it who keep it: also what has ended and what is to come.
create or replace function flow.code_list_rows(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	j	json := flow.code_rows(args -> 'path' ->> 'list');
begin
	if j is null then
		perform ops.refuse('not_found');
	elsif cardinality(a.admin_of) = 0 then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, j);
end
$$;
alter function flow.code_list_rows(text, jsonb) owner to rr_writer;
revoke all on function flow.code_list_rows(text, jsonb) from public;
grant execute on function flow.code_list_rows(text, jsonb) to rr_api;
