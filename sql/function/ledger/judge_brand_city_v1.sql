-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_brand_city_v1(17, window);
-- 改革经验获全市推广, R99-R102
create or replace function ledger.judge_brand_city_v1(h bigint, w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select v.unit, v.entry, v.version, v.counted, v.reason, v.note, v.event,
	    v.num, v.den
	from ledger.judge_brand_v1('C', h, w) v
$$;
alter function ledger.judge_brand_city_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_brand_city_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_brand_city_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, windows, modules) values
	('judge_brand_city_v1', 1, '改革经验获全市推广的件数',
	    '{year}', '{achievement}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, windows = excluded.windows,
	modules = excluded.modules;
