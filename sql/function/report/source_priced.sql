-- SPDX-License-Identifier: Apache-2.0
-- select report.source_priced('judge_risk_v1', '$2', 1, 100, '{"mass_major": 5.25}');
--     -- select v.unit, …, p.num, 100::bigint as den, … from ledger.judge_risk_v1 …
-- The events of a judge within a span, each at its price in parts of p_den: text of
-- a query, see report.source_of.
create or replace function report.source_priced(p_judge text, p_span text,
    p_place bigint, p_den bigint, p_prices jsonb)
returns text
language plpgsql stable
as $$
begin
	return (select format($q$select v.unit, v.entry, v.version,
	    v.counted and p.num is not null as counted, case when v.counted
	        and p.num is null then 'event_not_priced' else v.reason end
	        as reason, v.note, v.event, p.num, %s::bigint as den,
	    %L::text as source, %s as place
	    from ledger.%I($1, %s) v left join (values %s) p (event, num)
	        on p.event = v.event$q$, p_den, p_judge, p_place, p_judge, p_span,
	    string_agg(format('(%L, %s::bigint)', p.key, trunc(
	        p.value::numeric * p_den)), ', ' order by p.key))
	    from jsonb_each_text(p_prices) p);
end
$$;
alter function report.source_priced(text, text, bigint, bigint, jsonb)
	owner to rr_owner;
revoke all on function report.source_priced(text, text, bigint, bigint, jsonb)
	from public;
grant execute on function report.source_priced(text, text, bigint, bigint, jsonb)
	to rr_reader;
