-- SPDX-License-Identifier: Apache-2.0
-- What tests of assigned work share: the module administrator at the reform
-- office, bodies of tasks and reports, and each carried to its end.
\ir helper_filing.sql
\set admin_of '{demand,demand_task,demand_task_update,bottleneck,bottleneck_update,commission_meeting,decision,decision_update}'
select t.person('D07', 'reviewer', :'admin_of') as admin \gset
insert into t.people values ('D07', 'reviewer', 9, :'admin');

create function t.admin() returns text language sql as $$
	select t.who('D07', 'reviewer', 9) $$;
create function t.rows(variadic pairs text[]) returns jsonb language sql as $$
	select jsonb_agg(jsonb_build_object('unit', split_part(p, ' ', 1),
	    'due', split_part(p, ' ', 2)) order by n)
	from unnest(pairs) with ordinality u (p, n) $$;
create function t.task(units jsonb, more jsonb default '{}') returns jsonb
language sql as $$
	select jsonb_build_object('classified', false, 'title', '打通数据堵点',
	    'requirement', '部门间数据不通', 'units', units,
	    'policy_area', 'society', 'track', 'governance') || more $$;
create function t.assigned(module text, units jsonb, more jsonb default '{}')
returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.admin(), module, t.task(units, more));
	s	text := t.move(t.admin(), e, 'assign');
begin
	if s <> '200' then
		raise exception 'not assigned: %', s;
	end if;
	return e;
end $$;
-- everything owed for it, with the day where it is not the end of the period
create function t.owes(subject bigint) returns text language sql as $$
	select string_agg(concat_ws(' ', unit, period, case when due
	    <> ops.period_end(period) then to_char(due, 'mm-dd') end, state,
	    case when late then 'late' end), ', ' order by unit, period)
	from filing.obligation o where o.subject = owes.subject $$;
create function t.report(more jsonb default '{}') returns jsonb language sql as
$$
	select '{"classified": false, "progress_detail": "1.建立联席会议机制，实现共享",
	    "problems": "标准不一", "progress": "under_way"}'::jsonb || more $$;
-- a report begun, in a period; filed: in review at the own unit
create function t.begun(unit text, subject bigint, period text,
    more jsonb default '{}') returns bigint language plpgsql as $$
declare
	o	filing.obligation;
begin
	select * into strict o from filing.obligation x where x.unit = begun.unit
	and x.subject = begun.subject and x.period = begun.period;
	return t.made(t.who(unit, 'clerk'), o.module, t.report(more),
	    o.obligation);
end $$;
create function t.filed(unit text, subject bigint, period text,
    more jsonb default '{}') returns bigint language plpgsql as $$
declare
	e	bigint := t.begun(unit, subject, period, more);
	s	text;
begin
	if t.report(more) ->> 'progress' = 'completed' then
		perform t.attach(t.who(unit, 'clerk'), e, 'evidence');
	end if;
	s := t.move(t.who(unit, 'clerk'), e, 'submit');
	if s <> '200' then
		raise exception 'not submitted: %', s;
	end if;
	return e;
end $$;
create function t.reported(unit text, subject bigint, period text,
    more jsonb default '{}') returns bigint language plpgsql as $$
declare
	e	bigint := t.filed(unit, subject, period, more);
begin
	perform t.move(t.who(unit, 'reviewer'), e, 'approve');
	if t.move(t.who('D07', 'reviewer'), e, 'approve') <> '200' then
		raise exception 'not approved';
	end if;
	return e;
end $$;
create function t.told(unit text, kind text) returns bigint language sql as $$
	select count(*) from ops.notice n where n.unit = told.unit
	and n.kind = told.kind $$;
