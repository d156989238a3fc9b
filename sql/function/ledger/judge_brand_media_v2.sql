-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_brand_media_v2(17, window);
-- 5家中央媒体深度专题报道, R103, R104
create or replace function ledger.judge_brand_media_v2(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select v.unit, v.entry, v.version, v.counted, v.reason, v.note, v.event,
	    v.num, v.den
	from ledger.judge_brand_v2('P', h, w) v
$$;
alter function ledger.judge_brand_media_v2(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_brand_media_v2(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_brand_media_v2(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, windows, modules) values
	('judge_brand_media_v2', 1, '5家中央媒体深度专题报道的件数（可选计数区间）',
	    '{year,period,all}', '{achievement}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, windows = excluded.windows,
	modules = excluded.modules;
