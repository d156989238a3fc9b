-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.bulletin_digest('6f1c….12', '{"path": {"month": "2023-03"}}');
-- 工作动态 of one month on one page: counted per unit, most first, and each with
-- its beginning; months names those that have any.
create or replace function filing.bulletin_digest(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	m	text := args -> 'path' ->> 'month';
begin
	return ops.done(200, (with p as (
	        select b.approval, b.published_at, r.unit,
	            filing.bulletin_item(r, b.published_at) as j
	        from filing.bulletin_first(
	            filing.month_start(m, 0), filing.month_start(m, 1), null) b
	        join ledger.bulletin r on r.entry = b.entry
	            and upper_inf(r.in_force))
	    select json_build_object('month', m,
	        'label', left(m, 4) || '年' || right(m, 2)::int || '月',
	        'count', (select count(*) from p),
	        'units', (select coalesce(json_agg(json_build_object('unit',
	            filing.unit_brief(u.unit), 'count', u.n)
	            order by u.n desc, u.unit), '[]')
	            from (select p.unit, count(*) as n from p group by 1) u),
	        'items', (select coalesce(json_agg(p.j order by p.approval), '[]')
	            from p),
	        'months', (select coalesce(json_agg(json_build_object('month',
	            t.month, 'count', t.n) order by t.month desc), '[]')
	            from (select to_char(b.published_at
	                at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
	                count(*) as n
	            from filing.bulletin_first(null, null, null) b
	            where exists (select from ledger.bulletin r
	                where r.entry = b.entry and upper_inf(r.in_force))
	            group by 1) t))));
end
$$;
alter function filing.bulletin_digest(text, jsonb) owner to rr_writer;
revoke all on function filing.bulletin_digest(text, jsonb) from public;
grant execute on function filing.bulletin_digest(text, jsonb) to rr_api;
