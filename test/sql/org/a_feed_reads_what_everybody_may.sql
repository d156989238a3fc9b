-- SPDX-License-Identifier: Apache-2.0
-- Design 8, X58: a machine reads what everybody may, wherever its account stands: at
-- the reform office, at a unit that has business of its own, at one that has none,
-- every read door there is answers the same.
\ir ../report_helper.sql
select plan(13);
select t.person('D07', 'feed_reader') as office_feed, t.person('U500105', 'feed_reader')
    as named_feed, t.person('D12', 'feed_reader') as filing_feed,
    t.person('D64', 'feed_reader') as feed, t.person('U500105', 'reviewer') as named,
    t.person('U500106', 'leader') as leader, t.person('D07', 'clerk') as office \gset

-- business of the office and of units: facts, a report each way, drafts, an appeal,
-- notices, a filing, a job
select t.risk('{U500105}', 'mass_larger', '2023-02-02', '{"caused_by_reform": false, "caused_grounds": "经核查"}')
    as unproved \gset
select t.risk('{U500105}', 'mass_larger', '2023-02-03') as proved \gset
select nextval('t.entry') as bulletin \gset
select t.write('bulletin', :bulletin, 1, 'D12', null, null, jsonb_build_object(
    'classified', false, 'title', '周报', 'body', '本周', 'related',
    jsonb_build_array(jsonb_build_object('linked', :unproved),
    jsonb_build_object('linked', :proved)))) as written \gset
select ledger.horizon_cut() as horizon \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
\set published :report
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "更正"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "draft-a", "label": "草稿"}}')) as drawn \gset
select (x.body ->> 'id')::bigint as appeal from t.act(:'named', 'appeal_create',
    t.path(:published) || '{"body": {"indicator": "pilots", "text": "漏计一个试点"}}') x \gset
select ops.notice_add(u, null, null, null, 'grant', '只给本单位') from
    unnest('{D07,U500105,D12}'::text[]) u;
insert into filing.entry (module, unit, stage, state, title, created_by, created_at,
    changed_by, updated_at) select 'achievement', 'U500105', 'office_review',
    'in_review', '未审', t.account(:'named'), now(), t.account(:'named'), now()
returning entry as filed \gset
insert into filing.audience (unit, module, entry) select u, 'achievement', :filed
from unnest('{D07,U500105}'::text[]) u;
delete from ops.seal;
create function t.happen(x int, module text, entry bigint, p_approval bigint)
returns void language sql as $$
	insert into filing.event (era, xact, at, entry, module, version, round,
	    action, stage, next, state, revision, account, unit, kind, role, eyes,
	    approval)
	values (ops.era(), x::text::xid8, ops.now(), entry, module, 1, 1, 'approve',
	    'office_review', 'approved', 'approved', 1, 1, 'D12', 'cyberspace_office',
	    'reviewer', true, p_approval) $$;
select t.happen(10, 'risk_event', r.entry, lower(r.in_force)) from ledger.risk_event r
where r.entry in (:unproved, :proved);
select t.happen(11, 'bulletin', :bulletin, :written);
select ops.seal_batch((select s from ops.seal s order by s.seal desc limit 1),
    '12'::xid8, 2000) as sealed \gset

create temp table door as select format('%I.%I', n.nspname, p.proname) as door
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('filing', 'flow', 'ledger', 'ops', 'org', 'report')
and p.provolatile = 's' and has_function_privilege('rr_api', p.oid, 'execute')
and p.prorettype = 'ops.answer'::regtype
and p.proargtypes::oid[] @> array['text'::regtype, 'jsonb'::regtype]::oid[]
and p.pronargs = 2;
create temp table asked as
select jsonb_build_object('path', '{"unit": "U500105", "indicator": "risk",
    "rule_set": "draft-a", "month": "2023-04", "list": "track", "version": "1"}'::jsonb
    || jsonb_build_object('id', i::text, 'module', m), 'query', q) as args
from unnest(array[:published, :report, :unproved, :filed, :appeal]::bigint[]) i,
    unnest('{risk_event,bulletin}'::text[]) m,
    unnest(array['{}', '{"unit": "U500105", "year": "2023", "kind": "district"}']::jsonb[]) q;
create function t.says(caller text, p_door text, args jsonb) returns text
language plpgsql as $$
declare
	said	text;
begin
	execute format('select coalesce(x.code, x.body::text) from %s($1, $2) x',
	    p_door) into said using caller, args;
	return said;
exception when others then return sqlerrm;
end $$;
-- the doors that answer two callers differently, whatever they are asked
create function t.differ(one text, two text) returns text language sql as $$
	select string_agg(d.door, ' ' order by d.door) from door d where exists (
	    select from asked q where t.says(one, d.door, q.args)
	    is distinct from t.says(two, d.door, q.args)) $$;
select cmp_ok((select count(*) from door), '>', 95::bigint, 'every read door');
-- who one is, the own number, and whose trend is meant where no unit is named
\set own 'org.me_get org.password_phone report.report_trend'
select is(t.differ(:'feed', :'office_feed'), :'own',
    'at the office it reads no more than anywhere');
select is(t.differ(:'feed', :'named_feed'), :'own',
    'nor at a district with business of its own');
select is(t.differ(:'feed', :'filing_feed'), :'own', 'nor where it was filed');
select matches(t.differ(:'feed', :'office'), 'ledger_list.*event_feed.*appeal_board.*report_list.*rule_set_list',
    'where a person of the office does');

create function t.ids(caller text, module text, q jsonb default '{}') returns text
language sql as $$
	select string_agg(i ->> 'entry', ' ' order by (i ->> 'entry')::bigint)
	from json_array_elements((ledger.ledger_list(caller, jsonb_build_object('path',
	    jsonb_build_object('module', module), 'query', q))).body -> 'items') i $$;
select is(t.ids(:'office_feed', 'risk_event'), :'risk' || ' ' || :'proved',
    'what reform was not found to have caused is for those concerned');
select is(t.ids(:'named_feed', 'risk_event', '{"unit": "U500105", "count": "exact"}'),
    :'risk' || ' ' || :'proved', 'not for a machine at a district that it names');
select is(t.ids(:'named', 'risk_event'), concat_ws(' ', :risk, :unproved, :proved),
    'for its people it is');
create function t.linked(caller text) returns text
language sql as $$
	select string_agg(l ->> 'id', ' ' order by l ->> 'id')
	from json_array_elements((ledger.ledger_list(caller, jsonb_build_object('path',
	    '{"module": "bulletin"}'::jsonb, 'query', '{}'::jsonb))).body -> 'items') i,
	    json_array_elements(i -> 'links') l $$;
select is(t.linked(:'office_feed'), :'proved', 'nor is it named by what refers to it');
select is(t.linked(:'leader'), :'proved', 'to nobody else');
select is(t.linked(:'boss'), :'unproved' || ' ' || :'proved', 'but at the office');
create function t.heard(caller text) returns text language sql as $$
	select string_agg(i ->> 'entry', ' ' order by i ->> 'entry')
	from json_array_elements((ops.event_feed(caller, '{}')).body -> 'items') i $$;
select is(t.heard(:'office_feed'), :'proved' || ' ' || :'bulletin',
    'nor is it heard that it was approved');
-- proved first, then found otherwise: what ended was everybody's
select t.at('2023-04-11 10:00+08');
select t.write('risk_event', :proved, 2, 'D12', null, null, jsonb_build_object(
    'classified', false, 'kind', 'mass', 'level', 'mass_larger', 'occurred_at',
    '2023-02-03T10:00:00+08:00', 'details', '经过', 'basis', '认定书', 'districts',
    '["U500105"]'::jsonb, 'caused_by_reform', false, 'caused_grounds', '经核查')) as again \gset
select ledger.horizon_cut() as horizon \gset
select is(concat_ws(' ', ledger.told_to_all('risk_event', :proved, :again),
    ledger.told_to_all('risk_event', :unproved, :again), t.linked(:'leader')),
    't f', 'what is everybody''s no more is heard of, and named no more');
select * from finish();
rollback;
