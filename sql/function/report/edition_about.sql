-- SPDX-License-Identifier: Apache-2.0
-- select report.edition_about(b, r);
--     -- ["统计截止日由 2023-03-31 改为 2023-03-30"]
-- In what two editions of a period differ besides scores: by which rules and until
-- which day they count, and who is in them; in words.
create or replace function report.edition_about(b report.report, r report.report)
returns json
language sql stable
as $$
	with o as (select u ->> 'unit' as unit, u ->> 'name' as name
	    from json_array_elements(b.document::json -> 'units') u),
	n as (select u ->> 'unit' as unit, u ->> 'name' as name
	    from json_array_elements(r.document::json -> 'units') u)
	select coalesce(json_agg(x.text_ order by x.place, x.text_), '[]')
	from (select 1 as place, format('指标体系由 %s 改为 %s', b.rule_set,
	        r.rule_set) || coalesce('：' || report.counts_differ(b.rule_set,
	        r.rule_set), '') as text_ where b.rule_set <> r.rule_set
	    union all
	    select 2, format('统计截止日由 %s 改为 %s', b.cut_off, r.cut_off)
	    where b.cut_off <> r.cut_off
	    union all
	    select 3, case when o.unit is null
	        then format('%s 新参评', n.name)
	        when n.unit is null then format('%s 不再参评', o.name)
	        else format('%s 改称 %s', o.name, n.name) end
	    from o full join n using (unit)
	    where o.name is distinct from n.name) x
$$;
alter function report.edition_about(report.report, report.report)
	owner to rr_owner;
revoke all on function report.edition_about(report.report, report.report)
	from public;
grant execute on function report.edition_about(report.report, report.report)
	to rr_reader;
