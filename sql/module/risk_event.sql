-- SPDX-License-Identifier: Apache-2.0
-- 5 改革风险 (手册四(五)): clerk of 市委网信办 or 市信访办 → own reviewer (X6) →
-- reform office, who must find whether the reform caused it (X31).  The
-- districts concerned see it from its submission and have three working days to
-- say what they have to say, which the office awaits (X58); nobody else sees it,
-- nor, in the ledger, what was found not to be caused by reform.
insert into flow.stage (module, stage, label, position, scope, role) values
	('risk_event', 'entry', '录入', 1, 'own', 'clerk'),
	('risk_event', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('risk_event', 'office_review', '市委改革办审核', 3, 'city', 'reviewer'),
	('risk_event', 'approved', '已通过', 4, null, null),
	('risk_event', 'voided', '已作废', 5, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'risk_event';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, guard, effect)
select 'risk_event', t.stage, t.action, k, t.role, 'own', t.next, t.state,
    t.eyes, t.needs_reason, t.reason_list, t.submitter, t.guard, t.effect
from (values
	('entry', 'create', 'clerk'::org.role, 'entry', 'draft', false, false, null, false, null, null),
	('entry', 'edit', 'clerk', 'entry', null, false, false, null, false, null, null),
	('entry', 'discard', 'clerk', 'voided', 'voided', false, false, null, false, null, 'filing.effect_risk_discard'),
	('entry', 'submit', 'clerk', 'unit_review', 'in_review', true, false, null, false, 'filing.guard_submit', 'filing.effect_risk_submit'),
	('unit_review', 'withdraw', 'clerk', 'entry', 'withdrawn', false, false, null, true, null, 'filing.effect_risk_withdraw'),
	('unit_review', 'approve', 'reviewer', 'office_review', 'in_review', true, false, null, false, null, null),
	('unit_review', 'return', 'reviewer', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_risk_return'),
	('approved', 'revise', 'clerk', 'entry', 'draft', false, false, null, false, null, 'filing.effect_revise'))
	t (stage, action, role, next, state, eyes, needs_reason, reason_list,
	    submitter, guard, effect),
	unnest('{cyberspace_office,petition_office}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect) values
	('risk_event', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_risk_return'),
	('risk_event', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_risk_void'),
	('risk_event', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_risk_void'),
	('risk_event', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_risk_void');

insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, settles, condition, findings, effect) values
	('risk_event', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, true, 'filing.remarks_in', true, 'filing.effect_approve'),
	('risk_event', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', null, false, false, 'filing.papers_due', false, null);

insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    needs_reason, condition)
select 'risk_event', s, 'remark', 'district', r, 'involved', s, true,
    'filing.remark_open'
from unnest('{unit_review,office_review}'::text[]) s,
    unnest('{clerk,reviewer}'::org.role[]) r;

-- Once a quarter each of the two offices files what happened or says that nothing
-- did.
insert into flow.hook (module, flaws, warning, title, involved, owes, nothing)
values ('risk_event', 'filing.risk_event_flaws', 'filing.risk_event_warnings',
    'filing.risk_event_title', '{districts}', 'filing.risk_event_owes', true)
on conflict (module) do update set flaws = excluded.flaws,
    warning = excluded.warning, title = excluded.title,
    involved = excluded.involved, owes = excluded.owes,
    nothing = excluded.nothing;

update ledger.target set proof = 'caused_by_reform'
where module = 'risk_event' and position = 1;

create or replace function filing.risk_event_title(e filing.entry,
    p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return nullif(concat_ws(' ', flow.label('risk_level',
	    p_body ->> 'level'), left(p_body ->> 'occurred_at', 10),
	    coalesce((select string_agg(u.short, '、' order by u.unit)
	        from org.unit u where jsonb_typeof(p_body -> 'districts')
	        = 'array' and p_body -> 'districts' ? u.unit),
	        p_body ->> 'project')), '');
end
$$;

-- Which office files which kind (R117), and a level of that kind.
create or replace function filing.risk_event_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	k	org.unit_kind := (select u.kind from org.unit u
		    where u.unit = e.unit);
begin
	if exists (select from flow.code c where c.code_list = 'risk_kind'
	    and c.code = p_body ->> 'kind' and c.in_force @> ops.today()
	    and c.more ->> 'entered_by' <> k::text) then
		return next filing.flaw_make('/body/kind',
		    'situation_not_for_unit', case k
		    when 'cyberspace_office' then '市委网信办填报重大负面舆情'
		    else '市信访办填报群体性事件' end);
	end if;
	if exists (select from flow.code c where c.code_list = 'risk_level'
	    and c.code = p_body ->> 'level' and c.in_force @> ops.today()
	    and c.parent <> p_body ->> 'kind') then
		return next filing.flaw_make('/body/level', 'invalid_value',
		    '所选等级不属于所选类型');
	end if;
end
$$;

-- filing.remark_until(e)	-- the last day on which a district may say something:
-- the third working day after this round's submission (X58)
create or replace function filing.remark_until(e filing.entry)
returns date
language plpgsql stable
as $$
begin
	return (select ops.add_working_days((max(s.at)
	    at time zone 'Asia/Shanghai')::date, 3)
	    from filing.event s where s.entry = (e).entry
	    and s.round = (e).round and s.action = 'submit');
end
$$;

-- filing.remarks_awaited(e)	-- districts that may still speak and have not
create or replace function filing.remarks_awaited(e filing.entry)
returns text[]
language plpgsql stable
as $$
begin
	if ops.today() > filing.remark_until(e) then
		return '{}';
	end if;
	return array(select i from unnest(filing.involved_units(e)) i
	    where not exists (select from filing.event v
	        where v.entry = (e).entry and v.round = (e).round
	        and v.action = 'remark' and v.unit = i) order by i);
end
$$;

-- condition: the days in which districts may speak are not over
create or replace function filing.remark_open(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return ops.today() <= filing.remark_until(e);
end
$$;

-- condition: every district concerned has spoken, or had its days
create or replace function filing.remarks_in(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return filing.remarks_awaited(e) = '{}';
end
$$;

-- What the office waits for: who has not spoken, and until when they may (X58).
create or replace function filing.remarks_in_words(e filing.entry, a org.actor)
returns text
language plpgsql stable
as $$
begin
	return filing.remark_words(e, (select string_agg(u.name, '、'
	    order by u.unit) from org.unit u
	    where u.unit = any (filing.remarks_awaited(e)))) || '。';
end
$$;

create or replace function filing.remark_words(e filing.entry, p_who text)
returns text
language plpgsql stable
as $$
begin
	return format('%s尚未反馈意见，期限%s；均已反馈或期满后'
	    '市委改革办方可通过', p_who, filing.remark_until(e));
end
$$;

create or replace function filing.remark_over_words(e filing.entry,
    a org.actor)
returns text
language plpgsql stable
as $$
begin
	return format('反馈意见的期限（%s）已过。', filing.remark_until(e));
end
$$;

insert into flow.unmet (condition, code, detail)
values ('filing.remarks_in', 'remarks_awaited', 'filing.remarks_in_words'),
    ('filing.remark_open', 'remark_over', 'filing.remark_over_words')
on conflict (condition) do update set code = excluded.code,
    detail = excluded.detail;

-- Districts concerned that have not said anything yet: three working days are
-- theirs, then the office may decide without them (X58).
create or replace function filing.risk_event_warnings(e filing.entry,
    p_body jsonb, p_derived jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	said	text := btrim(p_body ->> 'project');
begin
	if said <> '' and not exists (select from ledger.project p
	    where p.name = said and upper_inf(p.in_force)) then
		return next filing.flaw_make('/body/project', 'project_unknown',
		    format('没有名为“%s”的市级重大改革项目，本件不计入项目报表%s',
		    said, coalesce('；如属于其中的项目，请照写项目名称：' || (
		    select string_agg(p.name, '、' order by p.name)
		    from ledger.project p where upper_inf(p.in_force)
		    and (position(filing.source_key(said) in
		        filing.source_key(p.name)) > 0
		    or position(filing.source_key(p.name) in
		        filing.source_key(said)) > 0)), '')));
	end if;
	if e.stage not in ('unit_review', 'office_review') then
		return;
	end if;
	return query select (filing.flaw_make('/body/districts',
	    'remark_awaited', filing.remark_words(e, u.name))).*
	from unnest(filing.remarks_awaited(e)) i
	join org.unit u on u.unit = i order by i;
end
$$;

-- Who owes a report of a quarter: each office that has filed no event of it.  Of
-- a quarter that is over nobody begins to owe: a new system asks for none of the
-- time before it.
create or replace function filing.risk_event_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	if ops.today() > ops.period_end(p_period) then
		return;
	end if;
	return query select u.unit, null::bigint, null::date from org.unit u
	where u.kind in ('cyberspace_office', 'petition_office')
	and u.in_force @> ops.today()
	and not exists (select from filing.entry e join filing.version v
	    on v.entry = e.entry and v.version = e.version
	    where e.module = 'risk_event' and e.unit = u.unit
	    and e.state in ('in_review', 'approved')
	    and v.body ->> 'occurred_at' >= ops.period_start(p_period)::text
	    and v.body ->> 'occurred_at' < (ops.period_end(p_period) + 1)::text);
end
$$;

-- The quarter whose report an event is: that in which it happened.
create or replace function filing.risk_quarter(p_body jsonb)
returns text
language sql stable
as $$
	select ops.period_of(((p_body ->> 'occurred_at')::timestamptz
	    at time zone 'Asia/Shanghai')::date)
$$;

-- effect: signed, the districts concerned are told (X6), and what the office owed
-- for the quarter of the event is answered by it
create or replace function filing.effect_risk_submit(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	q	text := filing.risk_quarter(filing.body(e));
begin
	perform filing.notice_units(e, filing.involved_units(e), null, 'remark',
	    format('涉及本区县的风险事件待审，可在%s前反馈意见：%s',
	    ops.add_working_days(ops.today(), 3), e.title));
	perform filing.obligation_answer(e, q);
	return filing.effect_submit(e, a, args, approval);
end
$$;

-- The districts that were asked hear that there is nothing to be said for now; who
-- is named when it comes again is asked again.
create or replace function filing.risk_called_off(e filing.entry, p_kind text)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add(u, null, null, null, p_kind, format('涉及本区县的风险事件已'
	    '撤回修改，暂不需反馈意见，重新提交后另行通知：%s', e.title))
	from unnest(filing.involved_units(e)) u;
end
$$;

-- What answered the quarter does so no more: another event of it that was submitted
-- does, by the day on which it was.
create or replace function filing.risk_answered_else(e filing.entry)
returns void
language plpgsql volatile
as $$
declare
	o	filing.obligation;
	y	filing.entry;
	day	date;
begin
	for o in select * from filing.obligation t where t.module = e.module
	    and t.unit = e.unit and t.subject is null and t.state = 'open'
	    and (t.entry is null or t.entry = e.entry)
	    order by t.obligation for update loop
		select x.* into y from filing.entry x
		join filing.version v on v.entry = x.entry
		    and v.version = x.version
		where x.module = e.module and x.unit = e.unit
		and x.entry <> e.entry and x.state in ('in_review', 'approved')
		and filing.risk_quarter(v.body) = o.period
		and not exists (select from filing.obligation a
		    where a.entry = x.entry)
		order by x.entry limit 1;
		continue when not found;
		select min(v.at at time zone 'Asia/Shanghai')::date into day
		from filing.event v
		where v.entry = y.entry and v.action = 'submit';
		day := least(o.filed_on, day);
		update filing.obligation set entry = y.entry,
		    state = case when y.in_force_version is null
		        then 'filed' else 'met' end, filed_on = day,
		    late = o.late or day > filing.due_in_hope(o),
		    closed_at = case when y.in_force_version is not null
		        then ops.now() end
		where obligation = o.obligation;
	end loop;
end
$$;

create or replace function filing.effect_risk_discard(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_discard(e, a, args, approval);
	perform filing.risk_answered_else(e);
	return e;
end
$$;

create or replace function filing.effect_risk_void(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_void(e, a, args, approval);
	perform filing.risk_answered_else(e);
	return e;
end
$$;

create or replace function filing.effect_risk_withdraw(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.risk_called_off(e, 'withdraw');
	e := filing.effect_withdraw(e, a, args, approval);
	perform filing.risk_answered_else(e);
	return e;
end
$$;

create or replace function filing.effect_risk_return(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.risk_called_off(e, 'return');
	e := filing.effect_return(e, a, args, approval);
	perform filing.risk_answered_else(e);
	return e;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('risk_event_title',
	    'risk_event_flaws',
	    'risk_event_warnings', 'remark_until', 'remarks_awaited',
	    'remark_open', 'remarks_in', 'remarks_in_words', 'remark_words',
	    'remark_over_words', 'risk_event_owes',
	    'risk_quarter', 'effect_risk_submit', 'risk_called_off', 'risk_answered_else',
	    'effect_risk_discard', 'effect_risk_void',
	    'effect_risk_withdraw', 'effect_risk_return') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
