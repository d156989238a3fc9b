-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Sealed order, none missed and none twice, and each hears what it may.
select plan(17);
delete from ops.seal;
select t.person('D07', 'reviewer') as office \gset
select t.person('U500103', 'clerk') as one \gset
select t.person('U500104', 'clerk') as two \gset
select t.person('D07', 'feed_reader') as machine \gset
select t.person('D07', 'auditor') as auditor \gset
create function t.happen(x int, unit text, approval bigint default null)
returns void language sql as $$
	insert into filing.event (era, xact, at, entry, module, version, round,
	    action, stage, next, state, revision, account, unit, kind, role, eyes,
	    approval)
	values (ops.era(), x::text::xid8, ops.now(), x, 'pilot', 1, 1, 'submit',
	    'entry', 'unit_review', 'in_review', 1, 1, unit, 'district', 'clerk',
	    false, approval) $$;
create function t.seal(below int) returns bigint language sql as $$
	select (ops.seal_batch((select s from ops.seal s order by s.seal desc
	    limit 1), below::text::xid8, 2000)).seal $$;
create function t.feed(caller text, after text, size int default 50)
returns json language sql as $$
	select (ops.event_feed(caller, jsonb_build_object('query',
	    jsonb_strip_nulls(jsonb_build_object('after', after,
	    'limit', size::text))))).body $$;
create function t.heard(caller text, after text, size int default 50)
returns text language sql as $$
	select string_agg(i ->> 'position' || ':' || (i ->> 'entry'), ' ')
	from json_array_elements(t.feed(caller, after, size) -> 'items') i $$;

-- 30 has the lower id and commits after 20
select t.happen(30, 'U500103') as a, t.happen(10, 'U500103') as b,
    t.happen(20, 'U500104', 1) as c \gset
select t.seal(25) as s \gset
select is(t.heard(:'office', null), '1.1:10 1.2:20', 'what is over');
select is(t.feed(:'office', null) ->> 'next', '1.2', 'so far');
select t.seal(40) as s \gset
select is(t.heard(:'office', '1.2'), '1.3:30',
    'what commits late comes late, not never');
select is(t.heard(:'office', '1.3'), null, 'nothing twice');
select is(t.feed(:'office', '1.3') ->> 'next', '1.3', 'and the place stays');
select is(t.heard(:'office', null, 1), '1.1:10', 'in small steps');
select is(t.heard(:'office', t.feed(:'office', null, 1) ->> 'next', 1), '1.2:20',
    'also within a seal');
select is(t.heard(:'one', null), '1.1:10 1.3:30', 'a unit hears its own');
select is(t.heard(:'two', null), '1.2:20', 'and not another''s');
select is(t.heard(:'machine', null), '1.2:20',
    'a machine hears what changed the ledger');
select is(t.heard(:'auditor', null), null, 'an auditor nothing of business');
select is(t.feed(:'auditor', null) ->> 'next', '1.3', 'but gets on');
select ops.era_raise() as era \gset
select t.happen(5, 'U500103') as d \gset
select t.seal(6) as s \gset
select is(t.heard(:'office', '1.3'), '2.4:5',
    'after a restore, with lower transaction numbers, it goes on');
select is(t.feed(:'office', '1.3') ->> 'reset', 'false', 'for who was in step');
select is(t.feed(:'office', '1.9') ->> 'reset', 'true',
    'who was ahead of the backup hears of it');
select is(t.heard(:'office', '1.9'), '2.4:5', 'and goes on from its end');
select is((ops.chain_verify() ->> 'ok'), 'true', 'one chain over both');
select * from finish();
rollback;
