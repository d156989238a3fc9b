-- SPDX-License-Identifier: Apache-2.0
-- test/data/matrix.csv says, from the manual, who may do what to a filing of
-- which state.  Every combination of module, stage, state, action, kind of unit,
-- role and relation is tried at the doors, each rolled back; what the table does
-- not allow must be refused, and for the reason it gives.
\ir ../helper_assigned.sql
select plan(8);
create table t.want (module text, stage text, action text, unit_kind org.unit_kind,
	role org.role, relation text, state text, expected int);
\copy t.want from 'test/data/matrix.csv' with (format csv, header)
delete from t.want where action = 'read';	-- over HTTP: test/api/matrix.test.mjs

-- A filing of each module in each state, of each kind of unit that may file it.
create table t.made_ (entry bigint, module text, stage text, state text);
create function t.keep(e bigint) returns void language sql as $$
	insert into t.made_ select entry, module, stage, state
	from filing.entry x where x.entry = keep.e $$;
create function t.pass(caller text, e bigint, action text, more jsonb default '{}')
returns void language plpgsql as $$
declare
	a	ops.answer := t.moved(caller, e, action, more);
begin
	if a.code is not null then
		raise exception '% of % refused: %', action, e, a;
	end if;
end $$;
create function t.why(m text) returns jsonb language sql as $$
	select '{"reason_code": "other", "note": "理由"}'::jsonb || case m
	    when 'risk_event' then '{"findings": {"caused_by_reform": true,
	    "caused_grounds": "核查"}}'::jsonb when 'pilot' then t.checked()
	    else '{}' end $$;
create function t.second_signature(value text) returns void language sql as $$
	insert into ops.setting (name, value)
	values ('department_second_signature', second_signature.value)
	on conflict (name) do update set value = excluded.value $$;
-- The step that takes a filing on from a stage, of whoever's desk it is.
create function t.forward(x filing.entry) returns text language sql as $$
	select s.action from flow.step s where s.module = x.module
	and s.stage = x.stage and s.role = x.desk_role
	and s.action in ('approve', 'distribute')
	and filing.step_there(x, s, null) limit 1 $$;
-- from draft to the stage and state asked for, by its real people
create function t.bring(e bigint, stage text, state text) returns void
language plpgsql as $$
declare
	x	filing.entry;
	m	jsonb;
	who	text;
begin
	-- the second signature exists where the setting says so
	if bring.stage = 'department_signature' then
		perform t.second_signature('on');
	end if;
	select * into x from filing.entry f where f.entry = e;
	m := t.why(x.module);
	if bring.state <> 'draft' and x.module in ('demand_task', 'bottleneck', 'decision') then
		perform t.pass(t.admin(), e, 'assign');
	elsif bring.state <> 'draft' then
		perform t.pass(t.who(x.unit, 'clerk'), e, 'submit');
	end if;
	-- a district that has spoken is awaited no longer (X58)
	if x.module = 'risk_event' and bring.state not in ('draft', 'withdrawn') then
		perform t.pass(t.who('U500103', 'clerk', 2), e, 'remark', m);
	end if;
	if bring.state = 'withdrawn' then
		perform t.pass(t.who(x.unit, 'clerk'), e, 'withdraw');
	elsif bring.state <> 'draft' then
		while (select f.stage not in (bring.stage, 'approved', 'entry')
		    from filing.entry f where f.entry = e) loop
			select * into x from filing.entry f where f.entry = e;
			who := t.who(x.desk_unit, x.desk_role,
			    1 + (x.stage = 'office_review')::int);
			if bring.state = 'returned' then
				perform t.pass(who, e, 'return', m);
				exit;
			end if;
			perform t.pass(who, e, t.forward(x), m);
		end loop;
		if bring.state = 'voided' then
			perform t.pass(t.admin(), e, 'void', m);
		end if;
	end if;
	perform t.second_signature('off');
	perform t.keep(e);
end $$;
create table t.stop (module text, stage text, state text);
insert into t.stop select module, stage, 'in_review' from flow.stage
	where stage not in ('entry', 'approved', 'voided')
union select g.module, 'entry', s from flow.stage g, unnest('{draft,returned,withdrawn}'::text[]) s
	where g.stage = 'entry' and exists (select from flow.step p
	    where p.module = g.module and p.next = 'entry' and p.state = s)
union select module, stage, stage from flow.stage where stage in ('approved', 'voided');
-- one unit of each kind that may begin a filing
-- (the lead department of a project files its own through somebody else)
create table t.filer as select s.module, case when s.module = 'project_update'
	    and min(u.unit) = 'D30' then 'D31' else min(u.unit) end as unit from flow.step s
	join (values ('U500103', 'district'), ('D30', 'department'), ('D07', 'reform_office'),
	    ('D08', 'cyberspace_office'), ('D12', 'petition_office'), ('D46', 'survey_centre'))
	    u (unit, kind) on u.kind = s.unit_kind::text
	where s.action = 'create' group by s.module, s.unit_kind;

-- a decision is one of a meeting that is in force
create function t.met(module text) returns jsonb language plpgsql as $$
declare
	m	bigint;
begin
	if module <> 'decision' then
		return '{}';
	end if;
	select f.entry into m from filing.entry f where f.module = 'commission_meeting'
	and f.in_force_version is not null limit 1;
	if m is null then
		m := t.made(t.who('D07', 'clerk'), 'commission_meeting', '{"classified": false, "number": 999,
		    "held_on": "2023-03-01", "agenda": [{"title": "议题"}]}');
		perform t.pass(t.who('D07', 'clerk'), m, 'submit');
		perform t.pass(t.who('D07', 'reviewer', 2), m, 'approve');
	end if;
	return jsonb_build_object('meeting', m);
end $$;

create function t.build() returns void language plpgsql as $$
declare
	s	t.stop;
	e	bigint;
	u	text;
	d	text;
	n	int := 100;
begin
	for s in select * from t.stop loop
		n := n + 1;
		for u in select f.unit from t.filer f where f.module = s.module loop
			for d in select unnest(case when s.module in ('pilot', 'pilot_update')
			    and s.stage in ('department_review', 'department_signature', 'approved')
			    then '{D30,D07,D08,D12,D46}'::text[] else '{D30}' end) loop
				if s.module = 'pilot' then
					e := t.made(t.who(u, 'clerk'), 'pilot', t.pilot(jsonb_build_object(
					    'name', '试点' || n || d)), null, t.number(n::text));
					perform t.attach(t.who(u, 'clerk'), e, 'document_file');
				elsif s.module = 'pilot_update' then
					e := t.pilot_in_force(jsonb_build_object('name',
					    '承接' || n || d), n::text);
					e := t.made(t.who(u, 'clerk'), 'pilot_update',
					    t.update_body(), t.owed(u, e));
				elsif s.module = 'project_update' then
					e := t.project_update(u, t.project_in_force(jsonb_build_object('name',
					    '项目' || n || u, 'participants', jsonb_build_array(u))));
				elsif s.module = 'achievement' then
					e := t.made(t.who(u, 'clerk'), s.module,
					    t.achievement(jsonb_build_object('source', '来源' || n)));
					perform t.attach(t.who(u, 'clerk'), e, 'evidence');
				elsif s.module = 'risk_event' then
					e := t.made(t.who(u, 'clerk'), s.module, t.risk(case u
					    when 'D08' then '{"kind": "opinion", "level": "opinion_major"}'
					    else '{}' end::jsonb));
				elsif s.module = 'district_survey' then
					e := t.made(t.who(u, 'clerk'), s.module, t.survey(
					    jsonb_build_object('period', (2000 + n % 23) || 'Q' || n % 4 + 1)));
					perform t.attach(t.who(u, 'clerk'), e, 'report');
				elsif s.module = 'commission_meeting' then
					e := t.made(t.who(u, 'clerk'), s.module, jsonb_build_object(
					    'classified', false, 'number', n, 'held_on', '2023-03-01',
					    'agenda', '[{"title": "议题"}]'::jsonb));
				elsif s.module in ('demand_task', 'bottleneck', 'decision') then
					e := t.made(t.who(u, 'clerk'), s.module, t.task(t.rows(
					    'U500103 2023-06-30', 'D30 2023-06-30', 'D08 2023-06-30',
					    'D12 2023-06-30', 'D46 2023-06-30'), t.met(s.module)));
				elsif s.module in ('demand_task_update', 'bottleneck_update', 'decision_update') then
					e := t.begun(u, t.assigned(replace(s.module, '_update', ''),
					    t.rows(u || ' 2023-06-30'), t.met(replace(s.module, '_update', ''))), '2023Q2');
				else
					e := t.sampled(u, s.module, n);
				end if;
				perform t.bring(e, s.stage, s.state);
				if d <> 'D30' then	-- forms offer some of these as departments only
					update filing.entry x set competent_department = d,
					    desk_unit = case when x.desk_unit is not null
					    and x.stage like 'department%' then d else x.desk_unit end
					where entry = e;
					perform filing.audience_write(x) from filing.entry x
					where x.entry = e;
				end if;
			end loop;
		end loop;
	end loop;
end $$;
select t.build();
select is((select count(*) from t.stop s where not exists (select from t.made_ m
    where (m.module, m.stage, m.state) = (s.module, s.stage, s.state))), 0::bigint,
    (select count(*) || ' filings stand in every stage and state' from t.made_));

-- Tries one act and undoes it; the status as the server would give it.
create function t.try_(a org.actor, e filing.entry, action text) returns int
language plpgsql as $$
declare
	args	jsonb := jsonb_build_object('path', jsonb_build_object('id', e.entry::text),
		    'if_match', e.revision);
	ans	ops.answer;
	code	text;
begin
	begin
		if action = 'patch' then
			ans := filing.entry_edit(a, args || '{"body": {"body": {}}}');
		elsif action = 'discard' then
			ans := filing.entry_discard(a, args);
		elsif action = 'join_request' then
			ans := filing.join_request_create(a, args || '{"body": {"reason": "依据"}}');
		else
			ans := filing.entry_act(a, args || jsonb_build_object('body',
			    jsonb_build_object('action', action) || t.why(case
			    when action in ('approve', 'distribute') then e.module end)
			    || case action when 'transfer' then '{"unit": "D31"}'::jsonb
			    else '{}' end));
		end if;
		raise exception 'undo' using errcode = 'RFXXX';
	exception when sqlstate 'RFXXX' then
		return 200;
	when sqlstate 'RF001' then
		code := sqlerrm;
	end;
	return case when code in ('not_your_step', 'forbidden', 'four_eyes', 'own_entry') then 403
	    when code = 'not_found' then 404 when code in ('wrong_stage', 'conflict')
	    or code in (select u.code from flow.unmet u) then 409
	    else 500 end;
end $$;

-- People: one of each role in a unit of each relation that the kind can have;
-- administrators and machines in one unit, since they see nothing in any.
create table t.called as select t.who(u.unit, r,
    case when r = 'clerk' then 1 else 9 end) as caller
from unnest('{U500103,U500105,U500106,D30,D31,D07,D08,D12,D46}'::text[]) u(unit),
    unnest(enum_range(null::org.role)) r
where r in ('clerk', 'reviewer', 'leader') or u.unit = 'D07';
create table t.actor_ as select org.actor_find(caller) as a from t.called;

create table t.got_ (module text, stage text, state text, action text,
	unit_kind org.unit_kind, role org.role, relation text[], entry bigint, got int,
	unit text);
create function t.relations(a org.actor, e filing.entry) returns text[]
language sql as $$
	select case when r = '{}' then '{other}' else r end from (select array_remove(array[
	    case when a.unit = e.unit then 'own' end,
	    case when a.unit = e.competent_department then 'line' end,
	    case when a.unit <> e.unit and exists (select
	        from filing.version v where v.entry = e.entry and (v.body -> 'scope_units' ? a.unit
	        or v.body -> 'districts' ? a.unit or v.body -> 'units'
	        @> jsonb_build_array(jsonb_build_object('unit', a.unit)))) then 'involved' end,
	    case when a.kind = 'reform_office' then 'city' end], null) r) x $$;
insert into t.got_
select e.module, e.stage, e.state, act, (p.a).kind, (p.a).role, t.relations(p.a, e),
    e.entry, t.try_(p.a, e, act), (p.a).unit
from t.made_ m join filing.entry e using (entry), t.actor_ p,
    unnest('{patch,discard,submit,withdraw,approve,return,distribute,revise,remark,void,transfer,suspend,resume,receive,join_request,assign,decline}'::text[]) act;

select is((select count(*) from t.got_ where unit_kind is null or got is null), 0::bigint,
    'everybody is somebody');
create function t.allowed(g t.got_) returns boolean language sql as $$
	select exists (select from t.want w where w.expected = 200
	    and (w.module, w.stage, w.state, w.unit_kind, w.role)
	    = (g.module, g.stage, g.state, g.unit_kind, g.role)
	    and w.relation = any (g.relation) and case when g.action = 'patch'
	    then w.action in ('edit', 'correct', 'amend') else w.action = g.action end) $$;
create table t.bad as select g.*, t.allowed(g) as allowed from t.got_ g
where (g.got = 200) <> t.allowed(g) or g.got = 500;
select is((select count(*) from t.bad), 0::bigint, (select count(*) from t.got_)
    || ' moves end as the manual says');
select diag(b::text) from t.bad b limit 10;
select is((select count(*) from t.got_ g where (g.relation = '{other}'
    and not exists (select from filing.event v where v.entry = g.entry
        and v.unit = g.unit) or g.role not in ('clerk', 'reviewer', 'leader')) and g.got <> 404
    and g.action <> 'join_request'), 0::bigint,
    'who has nothing to do with it, or no business role, does not see it');
select is((select count(*) from t.got_ g where g.role = 'leader' and g.got = 200), 0::bigint,
    'leaders read and move nothing');
select is((select string_agg(w::text || coalesce(' got ' || g.got, ' never tried'), '; ')
    from t.want w left join t.got_ g on (w.module, w.stage, w.state, w.unit_kind, w.role)
    = (g.module, g.stage, g.state, g.unit_kind, g.role) and case when w.expected = 200
        then w.relation = any (g.relation) else array[w.relation] = g.relation end
    and case when g.action = 'patch' then w.action in ('edit', 'correct', 'amend')
        else w.action = g.action end
    where w.action <> 'create' and (g.got is null or w.expected <> 200 and g.got <> w.expected)),
    null, 'each line of the table was tried, and each refusal is the one it names');

create function t.try_create(a org.actor, m text) returns int language plpgsql as $$
declare
	code	text;
begin
	perform filing.entry_create(a, jsonb_build_object('body',
	    jsonb_build_object('module', m, 'obligation', (select o.obligation
	    from filing.obligation o where o.unit = a.unit and o.module = m and o.state = 'open'
	    and o.entry is null limit 1))));
	raise exception 'undo' using errcode = 'RFXXX';
exception when sqlstate 'RFXXX' then
	return 200;
when sqlstate 'RF001' then
	code := sqlerrm;
	return case code when 'forbidden' then 403 else 500 end;
end $$;
select t.pilot_in_force('{"name": "待更新", "scope_units": ["U500103", "U500105", "U500106"]}', '999') as p \gset
select t.assigned(m, t.rows('U500103 2023-06-30', 'U500105 2023-06-30', 'U500106 2023-06-30', 'D30 2023-06-30',
    'D31 2023-06-30', 'D08 2023-06-30', 'D12 2023-06-30', 'D46 2023-06-30'), t.met(m)) from unnest('{demand_task,bottleneck,decision}'::text[]) m;
select filing.obligation_open('project_update', u, t.project_in_force(jsonb_build_object('name', '待报' || u)), '202302B')
from unnest('{U500103,U500105,U500106,D30,D31,D08,D12,D46}'::text[]) u;
create table t.created as select m.module, (p.a).kind, (p.a).role, t.try_create(p.a, m.module) as got
from t.actor_ p, flow.module m where m.online;
select is((select string_agg(c::text, ' ') from t.created c where c.got <> case when exists (
    select from t.want w where w.action = 'create' and w.expected = 200
    and (w.module, w.unit_kind, w.role) = (c.module, c.kind, c.role)) then 200 else 403 end),
    null, (select count(*) from t.created) || ' people may begin a filing as the table says');
select is((select count(*) from t.want w where w.action = 'create' and not exists (
    select from t.created c where (w.module, w.unit_kind, w.role, w.expected)
    = (c.module, c.kind, c.role, c.got))), 0::bigint, 'each such line was tried');
select * from finish();
rollback;
