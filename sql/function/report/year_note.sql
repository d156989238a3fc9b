-- SPDX-License-Identifier: Apache-2.0
-- select report.year_note('2023Q4', '2024Q1', '2023-03-31');
--     -- 两期不在同一年：品牌显示度、风险管控力从 1 月 1 日起重新累计
-- What is to be known when two periods are compared: what the later one's rule set
-- counts from January on.  null in the same year, or where there is nothing such.
create or replace function report.year_note(p_before text, p_period text,
    p_rule_set text)
returns text
language plpgsql stable
as $$
begin
	return (select '两期不在同一年：' || string_agg(p.label, '、' order by p.n)
	    || '从 1 月 1 日起重新累计'
	from (select v.p ->> 'label' as label, v.n
	    from report.rule_set r,
	        jsonb_array_elements(r.body::jsonb -> 'pillars')
	        with ordinality v(p, n)
	    where r.id = p_rule_set and exists (select
	        from jsonb_array_elements(v.p -> 'indicators') i
	        where report.window_of(i) = 'year')) p
	where left(p_before, 4) <> left(p_period, 4));
end
$$;
alter function report.year_note(text, text, text) owner to rr_owner;
revoke all on function report.year_note(text, text, text) from public;
grant execute on function report.year_note(text, text, text) to rr_reader;
