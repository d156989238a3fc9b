-- SPDX-License-Identifier: Apache-2.0
-- select * from report.overrides('{17,18}', '{pilot,pilot_update}', 40, 88);
--     -- corrected | 17 | 渝中区 | 试点创建分发 | 主管部门修正后通过。修正：…
-- What was decided between two horizons, the first left out, that is not the usual
-- course, with its reason and by whom: corrections by a department of filings that
-- a report counts or leaves out, changes of their districts or days after approval,
-- approved facts declared void, risk events decided without the remark of a
-- district.  A classified matter has its reason kept back; a risk event that was
-- not proved is in none of them.  Owned by the role that sees filings; the annex of
-- a report is for everybody, and so is what this gives.
-- Plan: event_of_entry; what was settled between them by event_settled.
create or replace function report.overrides(p_entries bigint[],
    p_modules text[], p_after bigint, p_horizon bigint)
returns table (what text, entry bigint, unit text, label text, detail text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return query
	with settled as materialized (select v.* from filing.event v
	    where v.approval > p_after and v.approval <= p_horizon),
	said as (
	    select 'corrected' as what, c.entry, null::text as about,
	        '主管部门修正后通过。' as how, c.note, '修正：' as did, c.unit,
	        c.role, c.at
	    from settled s join filing.event c on c.entry = s.entry
	    and c.round = s.round and c.action = 'correct'
	    where s.entry = any (p_entries) and s.action in ('distribute',
	        'approve')
	    union all
	    select 'amended', s.entry, null, case s.action when 'join'
	        then '补列涉及区县。' else '调整涉及区县或应验收时间。' end,
	        s.note, '调整：', s.unit, s.role, s.at
	    from settled s where s.action in ('amend', 'join')
	    and s.entry = any (p_entries)
	    union all
	    select 'voided', s.entry, null, '作废。', s.note, '决定：', s.unit,
	        s.role, s.at
	    from settled s where s.action = 'void' and s.stage = 'approved'
	    and s.module = any (p_modules)
	    and not exists (select from ledger.risk_event r
	        where r.entry = s.entry and not r.caused_by_reform)
	    union all
	    select 'no_remark', s.entry, d.unit, '期满未反馈意见，按规定审核通过。',
	        null, '决定：', s.unit, s.role, s.at
	    from settled s join ledger.risk_event_unit d on d.entry = s.entry
	    and d.version = s.version
	    where s.module = 'risk_event' and s.action = 'approve'
	    and s.entry = any (p_entries) and not exists (select
	        from filing.event v where v.entry = s.entry
	        and v.round = s.round and v.action = 'remark'
	        and v.unit = d.unit))
	select x.what, x.entry, u.name, case when e.classified then null
	    else m.label end, x.how || case when x.note is null then ''
	    when e.classified then '理由不公开。'
	    else '理由：' || rtrim(x.note, '。') || '。' end
	    || x.did || report.signed_by(x.unit, x.role, x.at) || '。'
	from said x join filing.entry e on e.entry = x.entry
	join flow.module m on m.module = e.module
	join org.unit u on u.unit = coalesce(x.about, e.unit)
	order by x.at, x.entry, u.unit;
end
$$;
alter function report.overrides(bigint[], text[], bigint, bigint)
	owner to rr_writer;
revoke all on function report.overrides(bigint[], text[], bigint, bigint)
	from public;
grant execute on function report.overrides(bigint[], text[], bigint, bigint)
	to rr_reader;
