-- SPDX-License-Identifier: Apache-2.0
-- What years add up to is not read to show a page: each list by an index of its own,
-- and what every line of a list asks, too.  By the plan, not by the clock.
\ir ../helper_filing.sql
select plan(13);
select t.pilot_in_force() as p \gset
select t.update_in_force('U500103', :p) as u \gset
select t.who('U500103', 'clerk') as a, t.who('D07', 'reviewer') as o, t.who('D07', 'auditor') as w,
    t.who('D07', 'security_admin') as s \gset
select ledger.horizon_cut() as h \gset
set local enable_seqscan = off;
-- t.read_by(caller, door, args) → what the door's statements read by
create function t.read_by(caller text, door text, args jsonb default '{}') returns text[] language sql as $$
	select t.scanned(format('select %s(%L, %L)', door, caller, args)) $$;

-- what somebody was told
select ok('{notice_of_role,notice_of_person}' <@ t.read_by(:'a', 'ops.notice_list'), 'of a role and a person');
select ok('{notice_of_kind,notice_of_person}' <@ t.read_by(:'a', 'ops.notice_list', '{"query": {"kind": "digest"}}'), 'of one kind');
select ok('{notice_of_role,notice_of_person}' <@ t.scanned(format('select ops.notice_unread(org.actor_of(%L))', :'a')), 'what is unread');
select is((select string_agg(x, ' ') from unnest(t.read_by(:'a', 'ops.notice_list')) x where x ~ '^notice.*whole'), null, 'and never all');
select ok('{notice_by_number}' <@ t.scanned(format('select ops.notice_read(org.actor_of(%L), ''{"body": {"notice": 1}}'')', :'a')),
    'one that is opened, by its number');

-- ledgers: what something was called at a horizon, also of what has ended since
select is((select string_agg(x.relation, ' ') from ledger.target x where not exists (
    select from pg_index i join pg_attribute c on c.attrelid = i.indrelid and c.attnum = i.indkey[0]
    where i.indrelid = ('ledger.' || x.relation)::regclass and i.indpred is null and c.attname = x.key[1])),
    null, 'every relation of the ledger is found by its subject');
select ok('{pilot_of_key}' <@ t.read_by(:'o', 'ledger.ledger_list', '{"path": {"module": "pilot_update"}}'), 'a line names its subject by it');
select ok('{pilot_unit_of_key,pilot_suspension_of_key}' <@ t.read_by(:'o', 'ledger.ledger_list', '{"path": {"module": "pilot"}}'), 'and its lists, and what stands beside it');

-- what is owed
select is((select string_agg(x, ' ') from unnest(t.read_by(:'a', 'filing.obligation_list', '{"query": {"unit": "U500105"}}')) x
    where x ~ '^hook'), null, 'none of another unit''s is asked who oversees it');
select ok('{chased_today}' <@ t.scanned(format('select filing.obligation_history(o) from filing.obligation o where o.obligation = %s',
    t.owed('U500103', :p))), 'when it was chased');

-- the trail by groups of acts, and who signed in last
select ok('{audit_of_route}' <@ t.read_by(:'w', 'ops.audit_list', '{"query": {"group": "right"}}'), 'a group of acts');
select is((select string_agg(distinct i ->> 'route', ' ') from jsonb_array_elements(t.read(:'w', 'ops.audit_list',
    '{"query": {"group": "filing", "limit": "200"}}') -> 'items') i where not exists (select from ops.act_known k
    where k.act = i ->> 'route' and k.group_ = 'filing')), null, 'and that group alone');
select ok('{session_begun}' <@ t.read_by(:'s', 'org.account_list'), 'accounts say who signed in when');
select * from finish();
rollback;
