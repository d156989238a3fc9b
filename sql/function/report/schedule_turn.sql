-- SPDX-License-Identifier: Apache-2.0
-- perform report.schedule_turn();	-- with every business day, see ops.day_turn
-- Every period whose approval windows have all closed, and that has no report, is
-- counted by itself, the oldest first, none before the first that the system knows
-- anything of; the office publishes.  A setting leaves it
-- to the office alone.
create or replace function report.schedule_turn()
returns void
language plpgsql volatile
as $$
declare
	d	record;
begin
	if ops.setting_get('report_auto', 'on') = 'off' then
		return;
	end if;
	for d in with p as materialized (select distinct k.kind,
	        ops.period_of(x.day::date, k.every) as period
	        from report.kind k, generate_series(ops.period_start(
	        report.first_period(k.kind)), ops.today(), '1 month') x (day)),
	    k as materialized (select p.* from p where not exists (select
	        from report.report r where r.kind = p.kind
	        and r.period = p.period))
	    select k.kind, k.period, r.rule_set
	    from k
	    cross join lateral report.rule_set_for(k.kind, k.period) r (rule_set)
	    where report.ready_at(r.rule_set, report.cut_off_of(k.kind,
	        k.period)) <= ops.now()
	    order by k.kind, k.period
	loop
		continue when not report.schedule_due(d.kind, d.period);
		perform ops.job_add('report', jsonb_build_object('kind', d.kind,
		    'period', d.period, 'rule_set', d.rule_set), null);
		perform ops.notice_add(u.unit, 'reviewer', null, null, 'report',
		    format('%s%s的补审期均已结束，系统已开始生成，请核对后发布。',
		    ops.period_label(d.period), report.kind_label(d.kind)))
		from org.unit u where u.kind = 'reform_office'
		and u.in_force @> ops.today();
	end loop;
end
$$;
alter function report.schedule_turn() owner to rr_owner;
revoke all on function report.schedule_turn() from public;
grant execute on function report.schedule_turn() to rr_writer;
