-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_text_coefficients('赋予两个系数:1.0、0.8。');
--     -- {1.0,0.8}
-- Every list of coefficients that a rule text names, as written: after 系数 two
-- numbers at least and nine at most, each with a few words before it (优 1.0、较优 0.9); what is in
-- brackets, or counts something (20 分), is none.  Of 功效系数法 and of a formula's
-- 本档基础系数 nothing is made.
create or replace function report.rule_text_coefficients(p_plain text)
returns setof numeric[]
language sql immutable
as $$
	select l.list from regexp_matches(
	    regexp_replace(p_plain, '\([^()]*\)', '', 'g'),
	    '系数(?!法)(?:分别|依次|为|是|取|:)*((?:[^0-9。;+=×\[\]/()分-]{0,6}'
	    '[0-9]+(?:[.][0-9]+)?%?(?![0-9.%分年月日天档个项次起])[、,/和与及:]?)+)', 'g')
	    with ordinality m(part, n)
	cross join lateral (select array_agg(case x.number[2] when '%'
	        then trim_scale(x.number[1]::numeric / 100)
	        else x.number[1]::numeric end order by x.n)
	    from regexp_matches(m.part[1], '([0-9]+(?:[.][0-9]+)?)(%?)', 'g')
	        with ordinality x(number, n)) l(list)
	where cardinality(l.list) between 2 and 9
	order by m.n
$$;
alter function report.rule_text_coefficients(text) owner to rr_owner;
revoke all on function report.rule_text_coefficients(text) from public;
grant execute on function report.rule_text_coefficients(text) to rr_reader;
