-- SPDX-License-Identifier: Apache-2.0
-- select * from report.source_of('{"kind": "two_tier", "judge":
--     "judge_pilots_v1"}');		-- ledger.judge_pilots_v1($1, $2) | 1
-- What an indicator of a rule set counts, as a relation of ledger.verdict to be
-- read at horizon $1 within span $2, and the fixed denominator of its facts (null:
-- their own).
-- A deduction takes off what the rule set says of each kind of event, in whole
-- parts of den: a kind that it does not name takes nothing off, and its facts are
-- left out.  Where it says what the judge itself does the judge is read as it is.
-- An event's price is exact: den is the judge's own times a power of ten.
create or replace function report.source_of(p_indicator jsonb)
returns table (query text, den bigint)
language plpgsql stable
as $$
declare
	j	ledger.judge;
	prices	jsonb;
begin
	select * into strict j from ledger.judge x
	where x.judge = p_indicator ->> 'judge';
	query := format('ledger.%I($1, $2)', j.judge);
	den := j.den;
	if p_indicator ->> 'kind' <> 'deduction' then
		return next;
		return;
	end if;
	select jsonb_object_agg(e ->> 'key', (e ->> 'points')::numeric)
	into prices from jsonb_array_elements(p_indicator -> 'events') e;
	if prices = (select jsonb_object_agg(e ->> 'key',
	    (e ->> 'points')::numeric) from jsonb_array_elements(j.events) e) then
		return next;
		return;
	end if;
	while exists (select from jsonb_each_text(prices) p
	    where p.value::numeric * den % 1 <> 0) loop
		den := den * 10;
	end loop;
	query := (select format($q$(select v.unit, v.entry, v.version,
	    v.counted and p.num is not null as counted, case when v.counted
	        and p.num is null then 'event_not_priced' else v.reason end
	        as reason, v.note, v.event, p.num, %s::bigint as den
	    from %s v left join (values %s) p (event, num)
	        on p.event = v.event)$q$, den, query, string_agg(format(
	    '(%L, %s::bigint)', p.key, trunc(p.value::numeric * den)), ', '
	    order by p.key)) from jsonb_each_text(prices) p);
	return next;
end
$$;
alter function report.source_of(jsonb) owner to rr_owner;
revoke all on function report.source_of(jsonb) from public;
grant execute on function report.source_of(jsonb) to rr_writer, rr_reader;

insert into ledger.reason values
	('event_not_priced', '所用指标体系对这类事件不扣分', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
