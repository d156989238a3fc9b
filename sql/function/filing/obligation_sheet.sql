-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_sheet('6f1c….12',
--     '{"query": {"module": "pilot_update", "period": "2023Q1"}}');
-- All that the caller's unit owes of one module in a period, to be filled in on
-- one page: each with its filing, if there is one, and with what was approved of
-- the same subject before, of the unit or of those that had its part.  What is
-- waived, or was answered by saying that there was nothing, is not filled in.
-- Plan: obligation_of_unit; for each row of a page the filings of its subject by
-- entry_of_subject.
create or replace function filing.obligation_sheet(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	ids	bigint[];
	items	json[];
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	ids := array(select o.obligation from filing.obligation o
	    where o.unit = a.unit and o.module = q ->> 'module'
	    and o.period = q ->> 'period' and o.subject is not null
	    and (o.entry is not null or o.state = 'open')
	    and o.obligation > coalesce((q ->> 'after')::bigint, 0)
	    order by o.obligation limit n + 1);
	items := array(select json_build_object('obligation',
	    filing.obligation_item(o, a), 'entry', case when e.entry is not null
	        then filing.entry_json(e, a) end,
	    'last', (select json_build_object('period', s.period,
	            'body', s.body)
	        from filing.last_said(o.module, o.unit, o.subject,
	            o.period) s))
	    from unnest(ids[:n]) with ordinality i (id, at)
	    join filing.obligation o on o.obligation = i.id
	    left join filing.entry e on e.entry = o.entry order by i.at);
	return ops.done(200, filing.page(items,
	    case when cardinality(ids) > n then ids[n]::text end, null));
end
$$;
alter function filing.obligation_sheet(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_sheet(text, jsonb) from public;
grant execute on function filing.obligation_sheet(text, jsonb) to rr_api;
