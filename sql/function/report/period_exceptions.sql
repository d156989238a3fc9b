-- SPDX-License-Identifier: Apache-2.0
-- select * from report.period_exceptions('2023Q1');
--     -- extended | 1000 | 渝中区 | 试点推进更新 | 原定3月31日，准予延至4月7日。…
-- What the reform office has decided about updates of a period: extensions that
-- were granted, updates that need not be filed, each with its reason and by whom.
-- subject: the filing that was to be updated, null where there is none.  Owned by
-- the role that sees filings; the annex of a report is for everybody, and so is
-- what this gives.
-- Plan: the period's obligations by obligation_of_period_module.
create or replace function report.period_exceptions(p_period text)
returns table (what text, subject bigint, unit text, label text,
	detail text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	day	constant text := 'FMMM月FMDD日';
	zone	constant text := 'Asia/Shanghai';
begin
	return query
	with o as (select b.obligation, b.subject, m.label, u.name
	    from filing.obligation b
	    join flow.module m using (module) join org.unit u using (unit)
	    where b.period = p_period)
	select x.what, o.subject, o.name, o.label, x.said || '批准：' || c.name
	    || '（' || to_char(x.at at time zone zone, 'FMYYYY年' || day) || '）'
	    || coalesce('，' || x.note, '') || '。'
	from o join (
	    select 'extended' as what, e.obligation, d.account, d.at, d.note,
	        '原定' || to_char(e.due, day) || '，准予延至'
	        || to_char(d.due, day) || '。申请理由：'
	        || rtrim(e.reason, '。') || '。' as said
	    from filing.extension e
	    join filing.extension_decision d using (extension)
	    where d.due is not null
	    union all
	    select 'waived', w.obligation, w.account, w.at, null,
	        '免报。理由：' || rtrim(w.reason, '。') || '。'
	    from filing.waiver w) x using (obligation)
	join org.account c on c.account = x.account
	order by x.what, o.name, x.at;
end
$$;
alter function report.period_exceptions(text) owner to rr_writer;
revoke all on function report.period_exceptions(text) from public;
grant execute on function report.period_exceptions(text) to rr_reader;
