-- SPDX-License-Identifier: Apache-2.0
-- X60: a migration is prepared by one person of the reform office and approved by
-- another; all its rows enter the ledger, or none, and stand in the register.
\ir ../helper_filing.sql
select plan(58);
select t.person('D07', 'reviewer', '{pilot,achievement,risk_event}') as p, t.person('D07', 'reviewer', '{pilot}') as q,
    t.who('U500103', 'clerk') as a, t.who('U500103', 'leader') as l, t.who('U500105', 'clerk') as b,
    t.who('D07', 'clerk') as oc, t.person('D07', 'reviewer', '{}', '{demand}') as other \gset
create function t.row(line int, unit text, body jsonb, derived jsonb default '{}', findings jsonb default '{}')
returns jsonb language sql as $$
	select jsonb_build_object('line', line, 'unit', unit, 'body', body, 'derived', derived, 'findings', findings) $$;
create function t.prepared(caller text, module text, rows_ jsonb) returns ops.answer language plpgsql as $$
declare
	j	bigint;
	a	ops.answer := t.act(caller, 'import_create', jsonb_build_object('query', jsonb_build_object('module', module,
		    'mode', 'atomic', 'purpose', 'migration'), 'body', jsonb_build_object('name', '2021年台账.xlsx', 'size', 10,
		    'sha256', encode(sha256('x'), 'hex'))));
begin
	if a.code is not null then
		return a;
	end if;
	return t.act(caller, 'migration_prepare', jsonb_build_object('body', jsonb_build_object('job', a.body ->> 'job',
	    'rows', rows_)));
end $$;
create function t.mrev(m bigint) returns int language sql as $$ select revision from filing.migration where migration = m $$;
create function t.mstate(m bigint) returns text language sql as $$ select state from filing.migration where migration = m $$;
create function t.acted(caller text, m bigint, action text, note text default null) returns text language sql as $$
	select t.said(t.act(caller, 'migration_act', jsonb_build_object('path', jsonb_build_object('id', m::text),
	    'if_match', t.mrev(m), 'body', jsonb_build_object('action', action, 'note', note)))) $$;
-- as the job does, with the rights of who approved
create function t.entered(caller text, m bigint) returns ops.answer language sql as $$
	select t.act(caller, 'migration_enter', jsonb_build_object('path', jsonb_build_object('id', m::text))) $$;
create function t.told(caller text, m bigint) returns jsonb language sql as $$
	select t.read(caller, 'filing.migration_get', jsonb_build_object('path', jsonb_build_object('id', m::text))) $$;
create function t.all_rows(m bigint) returns jsonb language sql as $$ select jsonb_agg(flaws order by line) from filing.migration_row where migration = m $$;

select is(t.said(t.prepared(:'a', 'pilot', '[]')), 'forbidden', 'no unit prepares one');
select is(t.said(t.prepared(:'other', 'pilot', '[]')), 'forbidden', 'nor who does not administer the module');
select count(*) as entries from filing.entry \gset
select count(*) as claims from filing.claim \gset
select (x).body ->> 'migration' as bad from t.prepared(:'p', 'pilot', jsonb_build_array(
    t.row(2, 'U500103', t.pilot(), t.number('1'), '{"units_checked": true}'),
    t.row(3, 'U500103', t.pilot(), t.number('1'), '{"units_checked": true}'),
    t.row(4, 'U500105', t.pilot('{"extent": "whole_city"}'), t.number('2'), '{"units_checked": true}'),
    t.row(5, 'U500103', t.pilot('{"name": "另一个"}'), t.number('3')),
    t.row(6, 'D30', t.pilot(), t.number('4'), '{"units_checked": true}'),
    t.row(7, '无此区', t.pilot(), t.number('5'), '{"units_checked": true}'),
    '{"line": 8, "flaws": [{"pointer": "/body/level", "code": "invalid_value", "detail": "不对"}]}'::jsonb)) x \gset
select is((select flawed || ' of ' || rows from filing.migration where migration = :bad), '6 of 7', 'each row is judged');
select is((select string_agg(flaws #>> '{0,code}', ' ' order by line) from filing.migration_row where migration = :bad),
    'document_number_taken out_of_scope required not_eligible not_listed invalid_value',
    'two of one number, out of scope, nothing found, not theirs, no unit, not of the form');
select is((select flaws #>> '{0,detail}' from filing.migration_row where migration = :bad and line = 3), '与这份表格的第2行重复',
    'and of two that are alike, which is the other');
select is((select waived #>> '{0,code}' from filing.migration_row where migration = :bad and line = 2), 'attachment_required',
    'a table holds no files: the rule that is waived stands with the row');
select is((select count(*) from filing.entry), :entries::bigint, 'and nothing of the trial stays');
select is((select count(*) from filing.claim), :claims::bigint, 'no claim either');
select is(t.acted(:'p', :bad, 'hand', '来源'), 'migration_flawed', 'it is not handed over as long as a row has a flaw');
select throws_ok(format('update filing.migration set state = ''handed'', reason = ''x'', handed_at = now() where migration = %s', :bad),
    '23514', null, 'whatever asks for it');
select is(t.acted(:'q', :bad, 'drop'), 'forbidden', 'nobody else drops it');
select is(t.acted(:'p', :bad, 'drop') || ' ' || t.mstate(:bad), '200 dropped', 'who prepared it does');
select (x).body ->> 'migration' as sec from t.prepared(:'p', 'achievement', jsonb_build_array(t.row(2, 'U500103',
    '{"classified": true, "matter": "某事"}'))) x \gset
select is((select flaws #>> '{0,code}' from filing.migration_row where migration = :sec), 'classified', 'what is secret does not come in a table');

select (x).body ->> 'migration' as m from t.prepared(:'p', 'pilot', jsonb_build_array(
    t.row(2, 'U500103', t.pilot(), t.number('1'), '{"units_checked": true}'),
    t.row(3, 'U500105', t.pilot('{"name": "另一个", "scope_units": ["U500105"]}'), t.number('2'), '{"units_checked": true}'))) x \gset
select is((select flawed || ' ' || waived || ' ' || units from filing.migration where migration = :m), '0 2 2', 'a batch in order');
select is(t.told(:'a', :m) ->> 'code', 'not_found', 'which only the office sees');
select is(t.told(:'oc', :m) ->> 'code', 'not_found', 'and of it the reviewers');
select is(t.acted(:'q', :m, 'approve'), 'migration_moved_on', 'nothing is approved before it is handed over');
select is(t.acted(:'p', :m, 'hand'), 'reason_required', 'handed over with its source');
select is(t.acted(:'p', :m, 'hand', '市委改革办2021年试点台账') || ' ' || t.mstate(:m), '200 handed', 'it is');
select is((select count(*) > 0 from ops.notice where kind = 'migration' and account = t.account(:'q')), true, 'the others are told');
select is((select count(*) from ops.notice where kind = 'migration' and account = t.account(:'other')), 0::bigint,
    'but not who has nothing to do with the module');
select is(t.acted(:'p', :m, 'approve'), 'migration_four_eyes', 'who prepared it does not approve it');
insert into org.grant_ (account, unit, role, admin_of) values (t.account(:'p'), 'D06', 'reviewer', '{}') on conflict do nothing;
select throws_ok(format('update filing.migration set state = ''entering'', decided_by = prepared_by, decided_at = now() where migration = %s', :m),
    '23514', null, 'nor does any other grant of that person');
select is(t.acted(:'a', :m, 'approve'), 'not_found', 'no unit approves');
select is(t.acted(:'other', :m, 'approve'), 'forbidden', 'nor who is not of the module');
select is(t.said(t.entered(:'q', :m)), 'migration_moved_on', 'nothing enters that was not approved');
select is(t.acted(:'q', :m, 'refuse'), 'reason_required', 'a refusal has its reason');
savepoint refusal;
select is(t.acted(:'q', :m, 'refuse', '来源不明') || ' ' || t.mstate(:m), '200 refused', 'and is final');
select is(t.acted(:'q', :m, 'approve'), 'migration_moved_on', 'for that batch');
rollback to savepoint refusal;
select is(t.acted(:'q', :m, 'approve') || ' ' || t.mstate(:m), '200 entering', 'another approves');
select is(t.acted(:'q', :m, 'approve'), 'migration_moved_on', 'once');
select is((select kind || ' ' || args from ops.job where kind = 'migration'), format('migration {"migration": %s}', :m), 'a job carries it out');
select is(t.said(t.entered(:'p', :m)), 'migration_moved_on', 'as who approved, not as who prepared');
select is((select (x).body::text from t.entered(:'q', :m) x), format('{"migration" : %s, "entered" : 2, "flawed" : 0}', :m), 'all of it enters');
select is(t.said(t.entered(:'q', :m)), 'migration_moved_on', 'once');
select r.entry as e1 from filing.migration_row r where r.migration = :m and line = 2 \gset
select is((select string_agg(origin, ' ') from ledger.pilot where entry in (select entry from filing.migration_row where migration = :m)),
    'migration migration', 'the facts say where they come from');
select is((select count(*) from ledger.pilot_unit where origin = 'migration' and upper_inf(in_force)), 3::bigint, 'their lists too');
select is((select count(distinct lower(in_force)) from ledger.pilot where origin = 'migration'), 2::bigint,
    'each under an approval number of its own');
select is(t.state(:e1) || ' ' || t.in_force(:e1), 'approved approved 1', 'the filing is in force');
select is((select array_agg(action || ' ' || (account = t.account(:'p')) || ' ' || eyes order by event) from filing.event where entry = :e1),
    '{"migrate_prepare true true","migrate false true"}', 'signed by both');
select is((select array_agg(v ->> 'action_label' || ' ' || (v ->> 'stage_label')) from jsonb_array_elements(t.read(:'a', 'filing.entry_history',
    jsonb_build_object('path', jsonb_build_object('id', :'e1'))) -> 'items') v), '{"迁移准备 历史数据迁移","迁移批准 历史数据迁移"}', 'at no desk of the flow');
select is((select filing.brought_in(e)::jsonb -> 'approved_by' ->> 'account' from filing.entry e where entry = :e1), t.account(:'q')::text,
    'the filing says who approved it');
select throws_ok(format('insert into filing.event (era, at, entry, module, version, round, action, stage, next, state, revision, account,
    unit, kind, role, eyes) select era, at, entry, module, version, round, action, stage, next, state, revision, %s, unit, kind, role,
    eyes from filing.event where entry = %s and action = ''migrate''', t.account(:'p'), :e1), '23505', null, 'which one person cannot do');
select is((select count(*) from filing.check_approval()) + (select count(*) from filing.check_fact()) + (select count(*) from filing.check_migration()),
    0::bigint, 'all that is checked at night holds');
select is(t.said(t.act(:'a', 'entry_create', jsonb_build_object('body', jsonb_build_object('module', 'pilot', 'body', t.pilot()),
    'derived', t.number('1')))), '201', 'who files the same number');
select is((select t.move(:'a', max(entry), 'submit') from filing.entry where unit = 'U500103'), 'attachment_required', 'is asked for its file');
select t.attach(:'a', (select max(entry) from filing.entry where unit = 'U500103'), 'document_file') as y \gset
select is((select t.move(:'a', max(entry), 'submit') from filing.entry where unit = 'U500103'), 'document_number_taken', 'and told who holds it');
select is(t.told(:'l', :m) ->> 'state_label', '已进入台账', 'everybody reads the register');
select is(t.told(:'a', :m) ->> 'own', '1', 'a unit sees how much is its own');
select is((select count(*) from jsonb_array_elements(t.read(:'a', 'filing.migration_row_list', jsonb_build_object('path', jsonb_build_object('id', :'m'))) -> 'items')),
    1::bigint, 'and which rows those are');
select is((select count(*) from ops.notice where kind = 'migration' and unit = 'U500105'), 1::bigint, 'it is told, once a batch');
select is((select count(*) from filing.obligation where subject = :e1 and module = 'pilot_update'), 2::bigint,
    'and owes the updates that a pilot in force brings');
select matches(report.migration_note(:e1), '第[0-9]+批历史数据迁移（reviewer D07准备、reviewer D07批准，2023年3月20日进入台账）：市委改革办2021年试点台账。',
    'the annex of a report names the batch');
select is(t.move(:'a', :e1, 'revise'), '200', 'it may be changed in the flow');
select is(filing.migrated(:e1, 2), false, 'and what is approved then is the flow''s');

-- taken since: the whole batch stays out
select (x).body ->> 'migration' as m2 from t.prepared(:'p', 'pilot', jsonb_build_array(
    t.row(2, 'U500103', t.pilot('{"name": "第三个"}'), t.number('31'), '{"units_checked": true}'),
    t.row(3, 'U500103', t.pilot('{"name": "第四个"}'), t.number('32'), '{"units_checked": true}'))) x \gset
select t.acted(:'p', :m2, 'hand', '来源') || t.pilot_submitted('{"name": "第四个"}', '32') || t.acted(:'q', :m2, 'approve') as y \gset
select is((select (x).body::text from t.entered(:'q', :m2) x) || ' ' || t.mstate(:m2), format('{"migration" : %s, "entered" : 0, "flawed" : 1} prepared', :m2),
    'what was taken meanwhile keeps the whole batch out');
select is((select count(*) from ledger.pilot where name = '第三个') + (select count(*) from filing.entry where title = '第三个'), 0::bigint,
    'with nothing left of its other rows');
select is((select r.flaws #>> '{0,code}' from filing.migration_row r where migration = :m2 and line = 3), 'document_number_taken',
    'and says which row it was');
select * from finish();
rollback;
