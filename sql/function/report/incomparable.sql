-- SPDX-License-Identifier: Apache-2.0
-- select report.incomparable('2024', 3);
--     -- 两期所用指标体系不同（上期 2023-03-31，本期 2024），得分不可比
-- Why scores under a rule set say nothing beside those of the report before;
-- null where they may be compared (R11).
create or replace function report.incomparable(p_rule_set text,
    p_before bigint)
returns text
language plpgsql stable
as $$
declare
	b	text := (select r.rule_set from report.report r
		    where r.report = p_before);
begin
	return case when b is null then '此前没有已发布的报表，无从比较'
	    when b <> p_rule_set then format('两期所用指标体系不同'
	        '（上期 %s，本期 %s），得分不可比', b, p_rule_set) end;
end
$$;
alter function report.incomparable(text, bigint) owner to rr_owner;
revoke all on function report.incomparable(text, bigint) from public;
grant execute on function report.incomparable(text, bigint) to rr_reader;
