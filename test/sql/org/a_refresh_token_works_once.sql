-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- The previous token gives the same successor for 30 s; later it ends the session.
select plan(12);
select t.person('U500103', 'clerk') as caller \gset
select left(:'caller', 36) as session \gset
update org.session set refresh_hash = 'A' where session = :'session'::uuid;
create function t.swap(hash text, next text) returns text language sql as $$
	select t.said(org.session_refresh(null, jsonb_build_object(
	    'refresh_hash', hash, 'next_hash', next, 'address', '10.0.0.1'))) $$;

select is(t.swap('A', 'B'), '200', 'the current one is exchanged');
select is(t.swap('A', 'B'), '200', 'a second tab gets the same successor');
select is(t.swap('B', 'C'), '200', 'the successor works');
select is(t.swap('X', 'Y'), 'refresh_invalid', 'an unknown one does not');
select isnt((org.actor_find(:'caller')).account, null, 'and harms nobody');
select is(t.swap('A', 'B'), 'refresh_invalid', 'one from before does not');
select is((org.actor_find(:'caller')).account, null, 'and ends the session');
select is((select ended_why from org.session where session = :'session'::uuid),
    'reuse', 'as reused');
select is((select count(*) from ops.audit where route = 'session_refresh'
    and code = 'refresh_invalid'), 1::bigint, 'which is in the trail');
select is(t.swap('C', 'D'), 'refresh_invalid', 'also for who holds the last');

select t.person('U500103', 'clerk') as caller \gset
update org.session set refresh_hash = 'P'
where session = left(:'caller', 36)::uuid;
select t.swap('P', 'Q') as swapped \gset
update org.refresh_used set used_at = now() - interval '31 s'
where refresh_hash = 'P';
select is(t.swap('P', 'Q'), 'refresh_invalid', 'after 30 s it is reuse');
select is((org.actor_find(:'caller')).account, null, 'and ends the session');
select * from finish();
rollback;
