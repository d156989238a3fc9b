-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_media_v2(17, window);
-- 项目成果被5家中央媒体深度专题报道, X62
create or replace function ledger.judge_project_media_v2(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select v.unit, v.entry, v.version, v.counted, v.reason, v.note, v.event,
	    v.num, v.den
	from ledger.judge_project_brand_v2('P', h, w) v
$$;
alter function ledger.judge_project_media_v2(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_media_v2(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_media_v2(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	windows, modules) values
	('judge_project_media_v2', 1, '项目成果被5家中央媒体深度专题报道（可选计数区间）', 'project',
	    '{year,period,all}', '{project_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	windows = excluded.windows, modules = excluded.modules;
