-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_city_v1(17, window);
-- 项目成果获全市推广, X62
create or replace function ledger.judge_project_city_v1(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select v.unit, v.entry, v.version, v.counted, v.reason, v.note, v.event,
	    v.num, v.den
	from ledger.judge_project_brand_v1('C', h, w) v
$$;
alter function ledger.judge_project_city_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_city_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_city_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	windows, modules) values
	('judge_project_city_v1', 1, '项目成果获全市推广', 'project',
	    '{year}', '{project_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	windows = excluded.windows, modules = excluded.modules;
