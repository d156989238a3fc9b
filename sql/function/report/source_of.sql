-- SPDX-License-Identifier: Apache-2.0
-- select * from report.source_of('{"kind": "two_tier", "judge":
--     "judge_pilots_v1"}');	-- ledger.judge_pilots_v1($1, $2) | 1 | false
-- What an indicator of a rule set counts, as a relation of ledger.verdict to be
-- read at horizon $1 within span $2, and the fixed denominator of its facts (null:
-- their own).  many: it is counted from several sources, and the relation has in
-- source from which of them each fact is.
-- One source as it stands is read as it is.  Else each fact is worth its weight,
-- and a deduction takes off what the rule set says of each kind of event: a kind
-- that it does not name takes nothing off, and its facts are left out.  Of several
-- sources that count one filing for a unit the first does, the others leave it out.
-- Each is told from which day on it counts (report.span_text).
-- All of it is exact: facts are worth whole parts, of the sources' own denominators
-- times a power of ten.
-- Plan: each judge once; several sources are sorted once more, by unit and entry.
create or replace function report.source_of(p_indicator jsonb)
returns table (query text, den bigint, many boolean)
language plpgsql stable
as $$
declare
	deducts	boolean := p_indicator ->> 'kind' = 'deduction';
	scale	bigint := 1;
	as_is	boolean;
	prices	jsonb;
begin
	select jsonb_object_agg(e ->> 'key', (e ->> 'points')::numeric)
	into prices from jsonb_array_elements(p_indicator -> 'events') e;
	select count(*) > 1, min(j.den), bool_and(s.weight = 1
	    and (not deducts or prices = (select jsonb_object_agg(e ->> 'key',
	        (e ->> 'points')::numeric)
	        from jsonb_array_elements(j.events) e))), format(
	    'ledger.%I($1, %s)', min(j.judge), min(report.span_text(
	        p_indicator ->> 'window', j.windows)))
	into strict many, den, as_is, query
	from report.sources_of(p_indicator) s
	join ledger.judge j using (judge);
	if as_is and not many then
		return next;
		return;
	end if;
	while exists (select from report.sources_of(p_indicator) s
	        where s.weight * scale % 1 <> 0)
	    or deducts and exists (select from jsonb_each_text(prices) p
	        where p.value::numeric * den * scale % 1 <> 0) loop
		scale := scale * 10;
	end loop;
	den := den * scale;
	select string_agg(case when deducts then report.source_priced(s.judge,
	    w.span, s.place, den, prices) else format('select v.unit, v.entry, v.version,
	        v.counted, v.reason, v.note, v.event, v.num * %s::bigint as num,
	        v.den * %s::bigint as den, %L::text as source, %s as place
	        from ledger.%I($1, %s) v', trunc(s.weight * scale),
	        trunc(case when den is null then s.weight else 1 end * scale),
	        s.judge, s.place, s.judge, w.span) end, ' union all '
	    order by s.place)
	into query from report.sources_of(p_indicator) s
	cross join lateral (select report.span_text(p_indicator ->> 'window',
	        j.windows) from ledger.judge j where j.judge = s.judge) w (span);
	if many then
		query := format($q$select u.unit, u.entry, u.version,
		    u.counted and u.place = u.first as counted,
		    case when u.counted and u.place <> u.first
		        then 'counted_before' else u.reason end as reason,
		    u.note, u.event, u.num, u.den, u.source
		    from (select x.*, min(x.place) filter (where x.counted)
		        over (partition by x.unit, x.entry) as first
		        from (%s) x) u$q$, query);
	end if;
	query := '(' || query || ')';
	return next;
end
$$;
alter function report.source_of(jsonb) owner to rr_owner;
revoke all on function report.source_of(jsonb) from public;
grant execute on function report.source_of(jsonb) to rr_writer, rr_reader;

insert into ledger.reason values
	('event_not_priced', '所用指标体系对这类事件不扣分', 'left_out'),
	('counted_before', '同一填报件已按这项指标的另一来源计入，不重复计', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
