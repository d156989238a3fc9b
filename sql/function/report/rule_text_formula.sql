-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_text_formula('计分=[0.8+(S-Smin)/(Smax-Smin)×0.2]×20');
--     -- 0.8 | 0.2 | 20
-- What numbers stand in the formulas of a rule text: the coefficient that a bracket
-- begins with, what it adds at most, and the points that it is multiplied by,
-- before or after it.  Null where there is none; 指标总分×[…] has no number.
create or replace function report.rule_text_formula(p_plain text)
returns table (low numeric, step numeric, points numeric)
language sql immutable
as $$
	select b.part[1]::numeric, b.part[2]::numeric, coalesce(
	    substring(f.part[1] from '^([0-9]+(?:[.][0-9]+)?)分?×[\[(]'),
	    substring(f.part[1] from '[\])]×([0-9]+(?:[.][0-9]+)?)分?$'))::numeric
	from regexp_matches(p_plain, '(?:计分|得分)(?:公式)?[=:为]+([^=。;,、]*)', 'g')
	    with ordinality f(part, n)
	left join lateral regexp_match(f.part[1],
	    '[\[(]([0-9]+(?:[.][0-9]+)?)[+].*×([0-9]+(?:[.][0-9]+)?)[\])]') b(part)
	    on true
	order by f.n
$$;
alter function report.rule_text_formula(text) owner to rr_owner;
revoke all on function report.rule_text_formula(text) from public;
grant execute on function report.rule_text_formula(text) to rr_reader;
