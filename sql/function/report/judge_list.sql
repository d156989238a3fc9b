-- SPDX-License-Identifier: Apache-2.0
-- select * from report.judge_list('6f1c….12', '{}');
-- The functions that an indicator can count with, every version there is.
create or replace function report.judge_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	select json_agg(json_build_object('judge', j.judge,
	    'label', coalesce(j.label, j.judge), 'report_kind', j.report_kind,
	    'windows', j.windows, 'events', j.events) order by j.report_kind, j.judge)
	into items from ledger.judge j;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null));
end
$$;
alter function report.judge_list(text, jsonb) owner to rr_reader;
revoke all on function report.judge_list(text, jsonb) from public;
grant execute on function report.judge_list(text, jsonb) to rr_api;
