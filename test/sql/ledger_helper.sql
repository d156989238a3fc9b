-- SPDX-License-Identifier: Apache-2.0
-- Included first by tests of ledger and report: what helper.sql gives, and
-- facts, put into the ledger the way an approval does it.
\ir helper.sql
insert into ops.setting values ('rehearsal', 'true')
on conflict (name) do update set value = excluded.value;
select ops.clock_set('2023-04-05 09:00+08');
create sequence t.entry start 1000;

-- As an approving door would, with its rights and nobody else's.
create function t.write(module text, entry bigint, version int, unit text,
    subject bigint, period text, body jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	n bigint := ledger.approve_begin();
begin
	perform ledger.fact_write(module, entry, version, unit, subject, period,
	    body, n);
	return n;
end $$;
create function t.void(module text, entry bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	n bigint := ledger.approve_begin();
begin
	perform ledger.fact_void(module, entry, n);
	return n;
end $$;
grant usage on schema t to rr_writer;
grant create on schema t to rr_writer;
alter function t.write owner to rr_writer;
alter function t.void owner to rr_writer;

-- now(): every approval of a test has one instant but its own place in time
create function t.at(p_at text) returns void language sql as $$
	select ops.clock_set(p_at::timestamptz) $$;

create function t.pilot_body(units text[], more jsonb default '{}')
returns jsonb language sql as $$
	select jsonb_build_object('classified', false, 'name', '城市更新试点',
	    'level', 'national', 'issuer', '住房和城乡建设部办公厅',
	    'document_title', '关于开展第一批城市更新试点工作的通知',
	    'document_number', '建办科函〔2021〕443号',
	    'document_date', '2021-11-04', 'extent', 'districts',
	    'competent_department', 'D02', 'acceptance_due', '2023-03-01',
	    'policy_area', '社会', 'track', '城市更新',
	    'scope_units', to_jsonb(units)) || more $$;
create function t.pilot(units text[], more jsonb default '{}',
    entry bigint default null, version int default 1) returns bigint
language plpgsql as $$
declare
	e bigint := coalesce(pilot.entry, nextval('t.entry'));
begin
	perform t.write('pilot', e, version, units[1], null, null,
	    jsonb_strip_nulls(t.pilot_body(units, more)));
	return e;
end $$;
create function t.update_body(more jsonb default '{}')
returns jsonb language sql as $$
	select jsonb_build_object('classified', false, 'work_done', '1.召开会议',
	    'problems', '审批链条长', 'progress', 'under_way',
	    'acceptance', 'awaiting') || more $$;
create function t.state(pilot bigint, unit text, period text,
    more jsonb default '{}', entry bigint default null,
    version int default 1) returns bigint language plpgsql as $$
declare
	e bigint := coalesce(state.entry, nextval('t.entry'));
begin
	perform t.write('pilot_update', e, version, unit, pilot, period,
	    t.update_body(more));
	return e;
end $$;
create function t.accepted(p_on text) returns jsonb language sql as $$
	select jsonb_build_object('progress', 'completed',
	    'acceptance', 'accepted', 'acceptance_date', p_on) $$;
create function t.achievement_body(situation text, event_date text,
    more jsonb default '{}') returns jsonb language sql as $$
	select jsonb_build_object('classified', false,
	    'matter', '建立一件事机制', 'situation', situation,
	    'event_date', event_date, 'source', '简报第 3 期',
	    'problem_solved', '办事难', 'main_results', '一次办成')
	    || case situation when 'P1' then '{"medium": "M1",
	    "not_roundup": true, "not_mention_only": true}' else '{}' end::jsonb
	    || more $$;
create function t.achievement(unit text, situation text, event_date text,
    more jsonb default '{}', entry bigint default null,
    version int default 1) returns bigint language plpgsql as $$
declare
	e bigint := coalesce(achievement.entry, nextval('t.entry'));
begin
	perform t.write('achievement', e, version, unit, null, null,
	    t.achievement_body(situation, event_date, more));
	return e;
end $$;
create function t.risk(districts text[], level text, day text,
    more jsonb default '{}') returns bigint language plpgsql as $$
declare
	e bigint := nextval('t.entry');
begin
	perform t.write('risk_event', e, 1, 'D12', null, null,
	    jsonb_build_object('classified', false, 'kind',
	    split_part(level, '_', 1), 'level', level,
	    'occurred_at', day || 'T10:00:00+08:00', 'details', '经过',
	    'basis', '认定书', 'districts', to_jsonb(districts),
	    'caused_by_reform', true) || more);
	return e;
end $$;
create function t.survey(period text, rows_ jsonb, entry bigint default null,
    version int default 1) returns bigint language plpgsql as $$
declare
	e bigint := coalesce(survey.entry, nextval('t.entry'));
begin
	perform t.write('district_survey', e, version, 'D46', null, null,
	    jsonb_build_object('classified', false, 'period', period,
	    'conclusion', '总体满意', 'rows', rows_));
	return e;
end $$;

-- the SQLSTATE that a role gets for a statement, or null
create function t.as_(role text, statement text) returns text
language plpgsql as $$
begin
	perform set_config('role', role, true);
	execute statement;
	perform set_config('role', 'none', true);
	return null;
exception when others then
	return sqlstate;
end $$;

-- the newest approval: what a horizon cut now would say
create function t.now_() returns bigint language sql as $$
	select last_value from ledger.approval $$;
create function t.span(period text, corrected_by text default null,
    days int default 5) returns ledger.span language sql as $$
	select (period, ops.period_start(period), ops.period_end(period),
	    ops.approval_window_end(ops.period_end(period), days), coalesce(
	    corrected_by::timestamptz, ops.approval_window_end(ops.period_end(period), days))
	    )::ledger.span $$;
-- what an indicator of a rule set counts, a fact a row
create function t.verdicts(indicator jsonb, w ledger.span)
returns setof ledger.verdict language plpgsql as $$
begin
	return query execute (select format('select unit, entry, version,
	    counted, reason, note, event, num, den from %s v', query)
	    from report.source_of(indicator)) using t.now_(), w;
end $$;
-- t.judged('pilots', …) → 'U500103 1 counted, U500104 1 suspended'
create function t.judged(judge text, h bigint, w ledger.span)
returns text language plpgsql as $$
declare
	answer text;
begin
	execute format($q$ select string_agg(format('%%s v%%s %%s', unit, version,
	    coalesce(reason, num || '/' || den || coalesce(' ' || note, ''))),
	    ', ' order by unit, entry, version) from ledger.%I($1, $2) $q$,
	    'judge_' || judge || '_v1') into answer using h, w;
	return answer;
end $$;
