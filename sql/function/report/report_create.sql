-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'report_create', null, '9f86…', '4b2a…',
--     '{"body": {"kind": "district", "period": "2023Q1"}}');	-- 202, a job
-- A reviewer of the reform office asks for a run; counting waits until the
-- first approval window has closed (X33).  Where the period has a report
-- already, this makes a further revision beside it and must say why; it may name
-- the appeals that were upheld of the period.  A period of which the system knows
-- nothing has no report, since the next would be compared with it.
create or replace function report.report_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := coalesce(args -> 'body', '{}');
	k	text := b ->> 'kind';
	p	text := b ->> 'period';
	rules	text := coalesce(b ->> 'rule_set',
		    report.rule_set_for(b ->> 'kind', b ->> 'period'));
	named	bigint[] := array(select distinct e::bigint from
		    jsonb_array_elements_text(coalesce(nullif(
		    b -> 'appeals', 'null'), '[]')) e order by 1);
	first_	text := (select coalesce(report.first_period(x.kind),
		    x.first_period) from report.kind x where x.kind = k);
	opens	timestamptz;
	job	bigint;
begin
	if a.kind <> 'reform_office' or a.role <> 'reviewer' then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办审核人员生成报表"}');
	elsif not exists (select from report.rule_set s where s.id = rules
	    and s.report_kind = k and s.state = 'published') then
		perform report.refuse_field(case when b ? 'rule_set'
		    then '/rule_set' else '/kind' end, 'rule_set_unknown',
		    '这类报表没有已发布的指标体系');
	elsif ops.period_start(p) is null or p <> (select ops.period_of(
	    ops.period_start(p), x.every) from report.kind x
	    where x.kind = k) then
		perform report.refuse_field('/period', 'period_shape',
		    '期次应形如 ' || report.period_now(k));
	elsif p < first_ and not exists (select from report.report r
	    where r.kind = k and r.period = p) then
		perform report.refuse_field('/period', 'period_before_first',
		    '最早只能生成' || ops.period_label(first_)
		    || '的报表，更早的期次没有可以计入的记录');
	end if;
	select min(report.window_end(report.cut_off_of(k, p), i.window_days, i.window_working))
	into opens from report.indicators_of(rules) i;
	if ops.now() < opens then
		perform ops.refuse('report_not_ready', jsonb_build_object(
		    'detail', '补审期尚未结束，到期后才能生成报表',
		    'ready_at', opens));
	end if;
	if not report.compares(k, p) then
		perform ops.refuse('conflict',
		    '{"detail": "本期没有可以比较的单位或项目"}');
	end if;
	if report.run_hold(k, p) then
		perform ops.refuse('already_exists',
		    '{"detail": "本期报表正在生成"}');
	elsif coalesce(b ->> 'reason', '') = '' and exists (select
	    from report.report r where r.kind = k
	    and r.period = p) then
		perform ops.refuse_at('reason_required', '/reason', 'required',
		    '本期已有报表，再次生成须写明更正原因');
	end if;
	if cardinality(named) <> (select count(*) from report.appeal x
	    join report.report r on r.report = x.report
	    where x.appeal = any (named) and x.state = 'upheld'
	    and r.kind = k and r.period = p) then
		perform report.refuse_field('/appeals', 'unknown',
		    '只能写明本期报表的、答复为“成立”的申诉');
	end if;
	job := ops.job_add('report', jsonb_strip_nulls(jsonb_build_object(
	    'kind', k, 'period', p, 'rule_set', rules,
	    'reason', left(b ->> 'reason', 500),
	    'appeals', case when named <> '{}' then to_jsonb(named) end,
	    'cause', case when b ->> 'reason' <> ''
	        then coalesce(b ->> 'cause', 'data') end)), a);
	return ops.done(202, json_build_object('job', job), null,
	    '/api/v1/jobs/' || job);
end
$$;
alter function report.report_create(org.actor, jsonb) owner to rr_owner;
revoke all on function report.report_create(org.actor, jsonb) from public;
grant execute on function report.report_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('report_create', 'report.report_create')
on conflict (route) do update set door = excluded.door;
