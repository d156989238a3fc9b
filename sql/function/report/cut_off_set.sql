-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'cut_off_set', null, '9f86…', '4b2a…',
--     '{"body": {"kind": "district", "period": "2023Q1", "day": "2023-04-07",
--     "reason": "清明假期"}}');	-- 201, what was set
-- A reviewer of the reform office sets another day as the last that counts in one
-- period's report, before that report is made; all windows after it move along.
-- Within the bounds of report.cut_off_check, and so that its first window is still
-- open: nobody is to learn of it when it is too late.
create or replace function report.cut_off_set(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := coalesce(args -> 'body', '{}');
	k	text := b ->> 'kind';
	p	text := b ->> 'period';
	d	date := (b ->> 'day')::date;
	was	date;
	dates	constant text := 'FMYYYY年FMMM月FMDD日';
begin
	if btrim(b ->> 'reason') = '' then
		perform report.refuse_field('/reason', 'required', '请写明原因');
	end if;
	perform report.cut_off_check(a, k, p, d);
	-- nobody begins this report, or the next, until this is decided
	perform report.run_hold(k, p);
	perform report.run_hold(k, ops.period_after(p));
	perform report.cut_off_check(a, k, p, d);
	was := report.cut_off_of(k, p);
	insert into report.cut_off (kind, period, day, reason, set_by, set_at)
	values (k, p, d, b ->> 'reason', a.account, ops.now());
	perform ops.notice_add(u.unit, r, null, null, 'report', format(
	    '%s%s的统计截止日由%s调整为%s，补审期随之调整。原因：%s',
	    ops.period_label(p), report.kind_label(k), to_char(was, dates),
	    to_char(d, dates), b ->> 'reason'))
	from report.cut_off_concerns(k) u,
	    unnest('{clerk,reviewer}'::org.role[]) r;
	perform ops.generation_bump();
	return ops.done(201, json_build_object('kind', k, 'period', p,
	    'cut_off', d, 'cut_offs', report.cut_off_json(k, p, true)));
end
$$;
alter function report.cut_off_set(org.actor, jsonb) owner to rr_owner;
revoke all on function report.cut_off_set(org.actor, jsonb) from public;
grant execute on function report.cut_off_set(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('cut_off_set', 'report.cut_off_set')
on conflict (route) do update set door = excluded.door;
