-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_results_v1(17, window);
-- 制度成果数 (X62): results that are a rule, a mechanism or a standard, each once
-- (R81); those of one report are one row.
create or replace function ledger.judge_project_results_v1(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select r.unit, r.entry, r.version, v.reason is null, v.reason,
	    null::text, null::text, count(*), count(*)
	from ledger.project_results_v1(h, w) r
	cross join lateral (select coalesce(r.reason, case
	    when r.form not in ('system', 'mechanism', 'standard')
	        then 'not_institutional' end) as reason) v
	group by r.unit, r.entry, r.version, v.reason
$$;
alter function ledger.judge_project_results_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_results_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_results_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	windows, modules) values
	('judge_project_results_v1', 1, '制度成果数', 'project',
	    '{all}', '{project_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	windows = excluded.windows, modules = excluded.modules;
insert into ledger.reason values
	('not_institutional', '不是制度、机制、标准类成果', 'left_out')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
