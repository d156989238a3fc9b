-- SPDX-License-Identifier: Apache-2.0
-- select report.counts_differ('2023-03-31', '2024');
--     -- “试点项目数”的分值、系数；新增“志愿服务”
-- In what two rule sets make other scores; null where a report under one may be
-- compared with a report under the other (a label mended, a rule put in clearer
-- words).
create or replace function report.counts_differ(p_before text, p_now text)
returns text
language plpgsql stable
as $$
declare
	most	constant int := 5;
	list	text[];
begin
	with b as (select c.* from report.rule_set r,
	    report.rule_set_counts(r.body::jsonb) c where r.id = p_before),
	n as (select c.* from report.rule_set r,
	    report.rule_set_counts(r.body::jsonb) c where r.id = p_now),
	f as (select coalesce(n.label, b.label) as label, bool_and(b.field is null)
	        as added, bool_and(n.field is null) as dropped,
	        string_agg(coalesce(n.field, b.field), '、' order by
	            coalesce(n.field, b.field) collate "C") as fields,
	        coalesce(n.key, b.key) as key
	    from n full join b on coalesce(b.key, '') = coalesce(n.key, '')
	        and b.field = n.field
	    where b.said is distinct from n.said
	    or b.field is null or n.field is null
	    group by coalesce(n.key, b.key), coalesce(n.label, b.label))
	select array_agg(case when f.added then format('新增“%s”', f.label)
	    when f.dropped then format('去掉“%s”', f.label)
	    when f.key is null then f.fields
	    else format('“%s”的%s', f.label, f.fields) end
	    order by f.key collate "C" nulls first) into list from f;
	return array_to_string(list[:most], '；')
	    || case when cardinality(list) > most
	        then format('；等 %s 处', cardinality(list)) else '' end;
end
$$;
alter function report.counts_differ(text, text) owner to rr_owner;
revoke all on function report.counts_differ(text, text) from public;
grant execute on function report.counts_differ(text, text) to rr_reader;
