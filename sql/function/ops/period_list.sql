-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.period_list('6f1c….12', '{}');
-- Quarters and two-month periods from 2023 to the running one, latest first.
-- state: running, in_window (over, approvals still count), closed.  cut_off: 24:00
-- of the last day that counts in its report.
-- owed: the quarter that is being reported; filing: the one in which filing is open,
-- and from which day on its regular updates are.
create or replace function ops.period_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	today	date := ops.today();
	filing_	text := filing.period_filing();
	items	json;
begin
	select json_agg(json_build_object('period', p.period, 'kind', p.kind,
	    'label', ops.period_label(p.period), 'start', p.start,
	    'end', ops.period_end(p.period),
	    'cut_off', (c.day + 1)::timestamp at time zone 'Asia/Shanghai',
	    'approval_window_end', w.ends,
	    'state', case when p.start <= today
		and today <= ops.period_end(p.period) then 'running'
		when ops.now() < w.ends then 'in_window' else 'closed' end)
	    order by p.start desc, p.kind)
	into items
	from (select ops.period_of(d::date) as period, 'quarter' as kind,
		d::date as start
	    from generate_series('2023-01-01'::date, today,
		interval '3 months') d
	    union all
	    select ops.period_of(d::date, 'two_months'), 'two_months', d::date
	    from generate_series('2023-01-01'::date, today,
		interval '2 months') d) p
	cross join lateral (select report.cut_off_of(k.kind, p.period)
	    from report.kind k where k.every = p.kind
	    order by k.kind limit 1) c (day)
	cross join lateral ops.approval_window_end(c.day) w(ends);
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null, 'current', ops.period_of(today),
	    'owed', ops.period_owed('quarter'), 'filing', filing_,
	    'opens', ops.period_opens(filing_)));
end
$$;
alter function ops.period_list(text, jsonb) owner to rr_writer;
revoke all on function ops.period_list(text, jsonb) from public;
grant execute on function ops.period_list(text, jsonb) to rr_api;
