-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_price_notes('{"kind": "deduction", "judge":
--     "judge_risk_v1", "events": [{"key": "mass_major", "label":
--     "重大群体性事件", "points": "6"}]}', '重大群体性事件扣5分');
--     -- text_price | 评价细则写重大群体性事件每起扣 5 分，设定的是 6 分
-- Of a deduction, which price in its text is not the one set.  A kind that its
-- sources find and that has no price takes nothing off.
create or replace function report.rule_price_notes(p_indicator jsonb,
    p_plain text)
returns table (code text, detail text)
language plpgsql stable
as $$
begin
	return query
	with event as (select distinct on (plain) report.rule_text_plain(
	        e.v ->> 'label') as plain, e.v ->> 'label' as label, o.price
	    from (select x.v, 1 from report.items_of(p_indicator -> 'events') x
	        union all
	        select x.v, 2 from report.sources_of(p_indicator) s
	        join ledger.judge j on j.judge = s.judge
	        cross join report.items_of(j.events) x) e(v, turn)
	    left join lateral (select x.v ->> 'points'
	        from report.items_of(p_indicator -> 'events') x
	        where x.v ->> 'key' = e.v ->> 'key') o(price) on true
	    order by plain, e.turn)
	select distinct 'text_price', format(
	    '评价细则写%s每起扣 %s 分，设定的是%s', e.label, p.points,
	    coalesce(' ' || e.price || ' 分', '不扣分'))
	from report.rule_text_prices(p_plain, (select array_agg(x.plain)
	    from event x)) p
	join event e on e.plain = p.label
	where e.price is null
	or e.price ~ '^[0-9]+([.][0-9]+)?$' and e.price::numeric <> p.points;
end
$$;
alter function report.rule_price_notes(jsonb, text) owner to rr_owner;
revoke all on function report.rule_price_notes(jsonb, text) from public;
grant execute on function report.rule_price_notes(jsonb, text) to rr_reader;
