-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_key_list('6f1c….12', '{}');
-- The public keys that reports are and were signed with, the newest first; a few
-- in a lifetime.
create or replace function report.report_key_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return ops.done(200, json_build_object('items', (select
	    coalesce(json_agg(json_build_object('key', k.key,
	    'public_key', k.public_key, 'since', k.since, 'reports', (select
	        count(*) from report.report r where r.signing_key = k.key))
	    order by k.since desc, k.key), '[]') from report.signing_key k),
	    'next', null), null, null, ops.generation());
end
$$;
alter function report.report_key_list(text, jsonb) owner to rr_reader;
revoke all on function report.report_key_list(text, jsonb) from public;
grant execute on function report.report_key_list(text, jsonb) to rr_api;
