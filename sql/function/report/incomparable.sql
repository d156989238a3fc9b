-- SPDX-License-Identifier: Apache-2.0
-- select report.incomparable('2024', 3);
--     -- 两期所用指标体系不同（上期 2023-03-31，本期 2024）：“满意度”的系数，得分不可比
-- Why scores under a rule set say nothing beside those of the report before;
-- null where they may be compared (R11): under the same one, or one that differs in
-- nothing that makes a score.
create or replace function report.incomparable(p_rule_set text,
    p_before bigint)
returns text
language plpgsql stable
as $$
declare
	b	text := (select r.rule_set from report.report r
		    where r.report = p_before);
	how	text;
begin
	if b is null then
		return '此前没有已发布的报表，无从比较';
	elsif b <> p_rule_set then
		how := report.counts_differ(b, p_rule_set);
	end if;
	return format('两期所用指标体系不同（上期 %s，本期 %s）：%s，得分不可比',
	    b, p_rule_set, how) where how is not null;
end
$$;
alter function report.incomparable(text, bigint) owner to rr_owner;
revoke all on function report.incomparable(text, bigint) from public;
grant execute on function report.incomparable(text, bigint) to rr_reader;
