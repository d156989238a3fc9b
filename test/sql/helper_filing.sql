-- SPDX-License-Identifier: Apache-2.0
-- What tests of flows and filings share: the clock at 2023-03-20, people by unit
-- and role, good bodies of every module, and acts by name.
\ir helper.sql
insert into ops.setting (name, value) values ('rehearsal', 'true')
on conflict (name) do update set value = 'true';
select ops.clock_set('2023-03-20 09:00+08') as began \gset

create table t.people (unit text, role org.role, n int, caller text,
	primary key (unit, role, n));

-- t.who('U500103', 'clerk', 2) → the second clerk there, always the same one
create function t.who(unit text, role org.role, n int default 1) returns text
language plpgsql as $$
declare
	c	text;
begin
	select p.caller into c from t.people p
	where (p.unit, p.role, p.n) = (who.unit, who.role, who.n);
	if c is null then
		c := t.person(unit, role);
		insert into t.people values (who.unit, who.role, who.n, c);
	end if;
	return c;
end $$;

create function t.rev(entry bigint) returns int language sql as $$
	select revision from filing.entry e where e.entry = rev.entry $$;
create function t.state(entry bigint) returns text language sql as $$
	select stage || ' ' || state from filing.entry e
	where e.entry = state.entry $$;
create function t.in_force(entry bigint) returns int language sql as $$
	select in_force_version from filing.entry e where e.entry = in_force.entry $$;

-- t.made(caller, 'pilot', body) → entry; fails where it is refused
create function t.made(caller text, module text, body jsonb,
    obligation bigint default null, derived jsonb default '{}')
returns bigint language plpgsql as $$
declare
	a	ops.answer := t.act(caller, 'entry_create', jsonb_build_object(
		    'body', jsonb_strip_nulls(jsonb_build_object('module', module,
		    'body', body, 'obligation', obligation)), 'derived', derived));
begin
	if a.status is distinct from 201 then
		raise exception 'not made: %', a;
	end if;
	return (a.body ->> 'id')::bigint;
end $$;

-- t.moved(caller, 17, 'return', '{"note": "…"}') → the answer
create function t.moved(caller text, entry bigint, action text,
    more jsonb default '{}') returns ops.answer language sql as $$
	select t.act(caller, 'entry_act', jsonb_build_object('path',
	    jsonb_build_object('id', entry::text), 'if_match', t.rev(entry),
	    'body', jsonb_build_object('action', action) || more)) $$;
create function t.move(caller text, entry bigint, action text,
    more jsonb default '{}') returns text language sql as $$
	select t.said(t.moved(caller, entry, action, more)) $$;
create function t.edited(caller text, entry bigint, body jsonb,
    derived jsonb default null) returns ops.answer language sql as $$
	select t.act(caller, 'entry_edit', jsonb_strip_nulls(jsonb_build_object(
	    'path', jsonb_build_object('id', entry::text),
	    'if_match', t.rev(entry), 'derived', derived))
	    || jsonb_build_object('body', jsonb_build_object('body', body))) $$;
create function t.edit(caller text, entry bigint, body jsonb,
    derived jsonb default null) returns text language sql as $$
	select t.said(t.edited(caller, entry, body, derived)) $$;
create function t.discard(caller text, entry bigint) returns text language sql
as $$
	select t.said(t.act(caller, 'entry_discard', jsonb_build_object('path',
	    jsonb_build_object('id', entry::text), 'if_match', t.rev(entry)))) $$;
create function t.attached(caller text, entry bigint, field text,
    name text default 'file.pdf') returns ops.answer language sql as $$
	select t.act(caller, 'attachment_create', jsonb_build_object('path',
	    jsonb_build_object('id', entry::text), 'body', jsonb_build_object(
	    'field', field, 'name', name, 'size', 1000,
	    'media_type', 'application/pdf', 'sha256',
	    encode(sha256(convert_to(name, 'UTF8')), 'hex')))) $$;
create function t.attach(caller text, entry bigint, field text,
    name text default 'file.pdf') returns text language sql as $$
	select t.said(t.attached(caller, entry, field, name)) $$;
-- a read: its body, or the code of its refusal under "code"
create function t.read(caller text, door text, args jsonb) returns jsonb
language plpgsql as $$
declare
	a	ops.answer;
begin
	execute format('select * from %s($1, $2)', door) into a using caller, args;
	return a.body;
exception when sqlstate 'RF001' then
	return jsonb_build_object('code', sqlerrm);
end $$;
create function t.got(caller text, entry bigint) returns jsonb language sql as $$
	select t.read(caller, 'filing.entry_get', jsonb_build_object('path',
	    jsonb_build_object('id', entry::text))) $$;
-- the same of a file, by the door that leaves the read on the trail
create function t.got_file(caller text, file bigint) returns jsonb language sql as $$
	select coalesce(case when r.code is null then r.body::jsonb end,
	    jsonb_build_object('code', r.code))
	from t.act(caller, 'attachment_get', jsonb_build_object('path',
	    jsonb_build_object('id', file::text))) r $$;
-- codes and pointers of what is wrong: "out_of_scope /body/extent"
create function t.errors(a ops.answer) returns text[] language sql as $$
	select array(select c from (select (x ->> 'code') || ' '
	    || (x ->> 'pointer') as c from jsonb_array_elements(
	    coalesce(a.body::jsonb -> 'errors', '[]')) x) y order by c) $$;
create function t.actions(caller text, entry bigint) returns text language sql
as $$
	select string_agg(x ->> 'action', ' ' order by x ->> 'action')
	from jsonb_array_elements(t.got(caller, entry) -> 'actions') x $$;

create function t.achievement(more jsonb default '{}') returns jsonb
language sql as $$
	select '{"classified": false, "matter": "建立数据共享机制", "situation": "N4",
	    "event_date": "2023-02-01", "source": "工作简报2023年第1期",
	    "problem_solved": "多头报送", "main_results": "一次采集"}'::jsonb || more $$;
create function t.pilot(more jsonb default '{}') returns jsonb
language sql as $$
	select '{"classified": false, "name": "城市更新试点", "level": "national",
	    "issuer": "住房城乡建设部", "document_title": "关于开展城市更新试点的通知",
	    "document_number": "建办科函〔2021〕443号", "document_date": "2021-11-04",
	    "extent": "districts", "scope_units": ["U500103", "U500105"],
	    "competent_department": "D30", "acceptance_due": "2023-11-30",
	    "policy_area": "economy", "track": "urban_rural"}'::jsonb || more $$;
create function t.number(n text default '443', near text default null)
returns jsonb language sql as $$
	select jsonb_build_object('document_key', '建办科函〔2021〕' || n || '号',
	    'near_key', coalesce(near, n)) $$;
create function t.update_body(more jsonb default '{}') returns jsonb
language sql as $$
	select '{"classified": false, "work_done": "1.召开会议。", "problems": "数据不通",
	    "progress": "under_way", "acceptance": "awaiting", "results": [
	    {"name": "成果一", "form": "system", "measures": "针对", "effects": "推广"},
	    {"name": "成果二", "form": "platform", "measures": "针对", "effects": "表彰"}
	    ]}'::jsonb || more $$;
create function t.risk(more jsonb default '{}') returns jsonb
language sql as $$
	select '{"classified": false, "kind": "mass", "level": "mass_larger",
	    "occurred_at": "2023-03-15T10:00:00+08:00", "districts": ["U500103"],
	    "details": "详情", "basis": "规定"}'::jsonb || more $$;
create function t.survey(more jsonb default '{}') returns jsonb
language sql as $$
	select jsonb_build_object('classified', false, 'period', '2023Q1',
	    'conclusion', '结论', 'rows', (select jsonb_agg(jsonb_build_object(
	    'unit', unit, 'score', 88.05) order by unit) from org.unit
	    where kind = 'district' and reports and in_force @> '2023-03-31'::date))
	    || more $$;

-- what the department ticks with a distribution (R74, R75)
create function t.checked() returns jsonb language sql as $$
	select '{"findings": {"units_checked": true}}'::jsonb $$;
-- a pilot submitted, approved in the district and distributed
create function t.pilot_submitted(more jsonb default '{}',
    n text default '443') returns bigint language plpgsql as $$
declare
	e	bigint;
begin
	e := t.made(t.who('U500103', 'clerk'), 'pilot', t.pilot(more), null,
	    t.number(n));
	perform t.attach(t.who('U500103', 'clerk'), e, 'document_file');
	if t.move(t.who('U500103', 'clerk'), e, 'submit') <> '200' then
		raise exception 'not submitted';
	end if;
	return e;
end $$;
create function t.pilot_in_force(more jsonb default '{}', n text default '443')
returns bigint language plpgsql as $$
declare
	e	bigint := t.pilot_submitted(more, n);
begin
	perform t.move(t.who('U500103', 'reviewer'), e, 'approve');
	if t.move(t.who('D30', 'clerk'), e, 'distribute', t.checked()) <> '200' then
		raise exception 'not distributed';
	end if;
	return e;
end $$;
create function t.owed(unit text, subject bigint, period text default '2023Q1')
returns bigint language sql as $$
	select obligation from filing.obligation o where o.unit = owed.unit
	and o.subject = owed.subject and o.period = owed.period $$;
create function t.update_in_force(unit text, subject bigint,
    more jsonb default '{}', period text default '2023Q1') returns bigint
language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'pilot_update',
		    t.update_body(more), t.owed(unit, subject, period));
begin
	perform t.move(t.who(unit, 'clerk'), e, 'submit');
	perform t.move(t.who(unit, 'reviewer'), e, 'approve');
	perform t.move(t.who('D30', 'clerk'), e, 'approve');
	if t.move(t.who('D07', 'reviewer'), e, 'approve') <> '200' then
		raise exception 'not in force';
	end if;
	return e;
end $$;
-- an achievement with its evidence, submitted
create function t.achievement_submitted(unit text, more jsonb default '{}')
returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'achievement',
		    t.achievement(more));
begin
	perform t.attach(t.who(unit, 'clerk'), e, 'evidence');
	if t.move(t.who(unit, 'clerk'), e, 'submit') <> '200' then
		raise exception 'not submitted';
	end if;
	return e;
end $$;

-- A value that a field takes, by what its form says of it; n tells one filing
-- from the next.
create function t.sample_value(f jsonb, unit text, n int) returns jsonb
language plpgsql as $$
declare
	kind	text := f ->> 'type';
begin
	return case
	when kind in ('text', 'longtext') then to_jsonb(left((f ->> 'label')
	    || n || repeat('文', coalesce((f ->> 'min')::int, 0)),
	    (f ->> 'max')::int))
	when kind = 'date' then to_jsonb(case when (f ->> 'past')::boolean
	    then '2023-03-01' else '2023-06-30' end)
	when kind = 'code' then to_jsonb((select c.code from flow.code c
	    where c.code_list = f ->> 'code_list' order by c.position limit 1))
	when kind = 'unit' then to_jsonb((select u.unit from org.unit u
	    where f -> 'unit_kinds' ? u.kind::text and u.reports
	    and u.in_force @> ops.today() order by u.unit limit 1))
	when kind = 'units' then jsonb_build_array((select u.unit from org.unit u
	    where f -> 'unit_kinds' ? u.kind::text and u.reports
	    and u.in_force @> ops.today()
	    order by u.unit = sample_value.unit desc, u.unit limit 1))
	when kind = 'boolean' then 'false'
	when kind = 'number' then to_jsonb(greatest((f ->> 'min')::int, 1)
	    + n % 5)
	when kind = 'entry' then to_jsonb(t.sample_in_force(f ->> 'entry_module', n))
	when kind = 'rows' then jsonb_build_array(t.sample_body(f -> 'fields', unit, n))
	end;
end $$;
-- 7: a project in force of two participants, led by D30; what one of them owes
-- in a period; its report, and one in force
create function t.project(more jsonb default '{}') returns jsonb language sql as $$
	select '{"classified": false, "name": "城市更新改革", "lead_department": "D30",
	    "participants": ["U500103", "D18"], "goals": "建立长效机制",
	    "milestones": [{"name": "印发方案", "due": "2023-03-31", "mark": "文件印发"},
	        {"name": "应用上线", "due": "2023-06-30", "mark": "上线运行"}],
	    "policy_area": "society", "track": "governance"}'::jsonb || more $$;
create function t.project_in_force(more jsonb default '{}') returns bigint
language plpgsql as $$
declare
	e	bigint := t.made(t.who('D07', 'clerk'), 'project', t.project(more));
begin
	perform t.move(t.who('D07', 'clerk'), e, 'submit');
	if t.move(t.who('D07', 'reviewer', 2), e, 'approve') <> '200' then
		raise exception 'not in force';
	end if;
	return e;
end $$;
create function t.project_update(unit text, project bigint,
    states text default 'under_way', more jsonb default '{}',
    period text default '202302B') returns bigint language plpgsql as $$
declare
	e	bigint;
begin
	perform filing.obligation_open('project_update', unit, project, period);
	e := t.made(t.who(unit, 'clerk'), 'project_update', '{"classified": false,
	    "problems": "数据不通", "next_steps": "印发文件"}'
	    || jsonb_build_object('work_done', '1.召开' || period || '会议。') || more, (select obligation from filing.obligation o
	    where o.unit = project_update.unit and o.subject = project
	    and o.period = project_update.period));
	perform t.edit(t.who(project_update.unit, 'clerk'), e, jsonb_build_object(
	    'milestone_states', (select jsonb_agg(r - '{completed_on,proof}'::text[]
	        || jsonb_build_object('state', states) || case states when 'completed' then
	        '{"completed_on": "2023-03-20", "proof": "文件"}' else '{}' end::jsonb)
	    from jsonb_array_elements(filing.body(x) -> 'milestone_states') r)))
	from filing.entry x where x.entry = e;
	return e;
end $$;
create function t.project_update_in_force(unit text, project bigint,
    states text default 'under_way', more jsonb default '{}',
    period text default '202302B') returns bigint language plpgsql as $$
declare
	e	bigint := t.project_update(unit, project, states, more, period);
begin
	perform t.move(t.who(unit, 'clerk'), e, 'submit');
	perform t.move(t.who(unit, 'reviewer'), e, 'approve');
	perform t.move(t.who('D30', 'clerk', 3), e, 'approve');
	if t.move(t.who('D07', 'reviewer'), e, 'approve') <> '200' then
		raise exception 'not in force: %', t.state(e);
	end if;
	return e;
end $$;

-- what the fields that are required take
create function t.sample_body(fields jsonb, unit text, n int) returns jsonb
language sql as $$
	select coalesce(jsonb_object_agg(f ->> 'name', t.sample_value(f, unit, n)), '{}')
	from jsonb_array_elements(fields) f where (f ->> 'required')::boolean
	and f ->> 'type' <> 'files' and coalesce(f ->> 'stage', 'entry') = 'entry' $$;
-- t.sampled('U500103', 'bulletin', 7) → a draft that may be submitted
create function t.sampled(unit text, module text, n int, more jsonb default '{}')
returns bigint language plpgsql as $$
declare
	fields	jsonb := (select form -> 'fields' from flow.form f
		    where f.module = sampled.module and f.current);
	e	bigint;
	x	text;
begin
	e := t.made(t.who(unit, 'clerk'), module,
	    t.sample_body(fields, unit, n) || more);
	for x in select f ->> 'name' from jsonb_array_elements(fields) f
	    where f ->> 'type' = 'files' and (f ->> 'required')::boolean loop
		perform t.attach(t.who(unit, 'clerk'), e, x);
	end loop;
	return e;
end $$;
-- one of its office's in force, taken on by whoever's desk it lies on
create function t.sample_in_force(module text, n int, unit text default 'D07')
returns bigint language plpgsql as $$
declare
	e	bigint := t.sampled(unit, module, n);
	x	filing.entry;
	said	text := t.move(t.who(unit, 'clerk'), e, 'submit');
begin
	loop
		select * into x from filing.entry f where f.entry = e;
		exit when x.state = 'approved' or said <> '200';
		said := t.move(t.who(x.desk_unit, x.desk_role,
		    1 + (x.stage = 'office_review')::int), e, (select s.action
		    from flow.step s where s.module = x.module
		    and s.stage = x.stage and s.role = x.desk_role
		    and s.action in ('approve', 'distribute')
		    and filing.step_there(x, s, null) limit 1), t.checked());
	end loop;
	if said <> '200' then
		raise exception '% % stays at %: %', module, e, x.stage, said;
	end if;
	return e;
end $$;
