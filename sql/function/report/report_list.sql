-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_list('6f1c….12',
--     '{"query": {"kind": "district", "period": "2023Q1"}}');
-- Newest first; previews: of which kinds the caller may preview the next.  Plan: primary key backwards; a few reports a year.
create or replace function report.report_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	most	int := coalesce((q ->> 'limit')::int, 50);
	items	json;
	next	text;
	n	bigint;
begin
	select json_agg(report.report_json(r) order by r.report desc)
	    filter (where l.place <= most),
	    min(r.report) filter (where l.place = most)::text, count(*)
	into items, next, n
	from (select x.report, row_number() over (order by x.report desc) as place
	    from report.report x
	    where (x.state = 'published' or org.at_office(a))
	    and (q ->> 'kind' is null or x.kind = q ->> 'kind')
	    and (q ->> 'period' is null or x.period = q ->> 'period')
	    and (q ->> 'state' is null or x.state = q ->> 'state')
	    and (q ->> 'after' is null or x.report < (q ->> 'after')::bigint)
	    order by x.report desc limit most + 1) l
	join report.report r on r.report = l.report;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', case when n > most then next end, 'previews',
	    report.previews_of(a)), null, null,
	    ops.generation());
end
$$;
alter function report.report_list(text, jsonb) owner to rr_reader;
revoke all on function report.report_list(text, jsonb) from public;
grant execute on function report.report_list(text, jsonb) to rr_api;
