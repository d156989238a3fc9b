-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_text_notes('{"kind": "two_tier", "points": "18",
--     "coefficients": ["1.0", "0.8"], "basis": "…计分=[0.8+…×0.2]×20"}');
--     -- text_points | 评价细则的公式按 20 分计，设定的分值是 18
-- Where the text of an indicator and what is set for it disagree: how many tiers,
-- which coefficients, how many points, what an event takes off.  What the text says
-- nothing of, or in a way that is not made out, is no disagreement; it is for people
-- to read, the engine goes by what is set.
create or replace function report.rule_text_notes(p_indicator jsonb)
returns table (code text, detail text)
language plpgsql stable
as $$
declare
	said	text := report.rule_text_plain(p_indicator ->> 'basis');
	method	text := p_indicator ->> 'kind';
	tiers	int := case method when 'two_tier' then 2
		    when 'three_tier' then 3 when 'display' then 0 end;
	words	text := case method when 'two_tier' then '功效系数法（两档）'
		    when 'three_tier' then '功效系数法（三档）'
		    when 'display' then '只展示、不计分' end;
	set_	text[] := (select array_agg(c order by n)
		    from jsonb_array_elements_text(p_indicator -> 'coefficients')
		    with ordinality x(c, n));
	plain	boolean := not exists (select from unnest(set_) c
		    where c !~ '^[0-9]+([.][0-9]+)?$');
	worth	text := p_indicator ->> 'points';
begin
	if method = 'deduction' then
		return query select * from report.rule_price_notes(
		    p_indicator, said);
		return;
	end if;
	return query
	select 'text_tiers', format('评价细则写%s，设定的计分方法是%s',
	    string_agg('“' || x.word || '”', '' order by x.n), words)
	from (select m[1] as word, min(n) as n from regexp_matches(said,
	        '(?<![第前后升降提高十0-9.])([两二三四2-4](?:档(?!次)|个系数))', 'g')
	        with ordinality y(m, n)
	    where case left(m[1], 1) when '两' then 2 when '二' then 2
	        when '三' then 3 when '四' then 4 else left(m[1], 1)::int end
	        <> tiers
	    group by m[1]) x
	having count(*) > 0
	union all
	select distinct 'text_coefficients', format(
	    '评价细则写的系数是 %s，设定的是 %s', array_to_string(c, '、'),
	    array_to_string(set_, '、'))
	from report.rule_text_coefficients(said) c
	where plain and c <> set_::numeric[]
	union all
	select distinct 'text_formula', format(
	    '评价细则的公式从 %s 起、最多加 %s，设定的系数是 %s',
	    f.low, f.step, array_to_string(set_, '、'))
	from report.rule_text_formula(said) f
	where plain and tiers = 2 and f.low is not null
	and array[f.low + f.step, f.low] <> set_::numeric[]
	union all
	select distinct 'text_points', format('评价细则的公式按 %s 分计，%s',
	    f.points, coalesce('设定的分值是 ' || worth, '设定的是' || words))
	from report.rule_text_formula(said) f
	where worth is null and f.points is not null
	or worth ~ '^[0-9]+([.][0-9]+)?$' and f.points <> worth::numeric;
end
$$;
alter function report.rule_text_notes(jsonb) owner to rr_owner;
revoke all on function report.rule_text_notes(jsonb) from public;
grant execute on function report.rule_text_notes(jsonb) to rr_reader;
