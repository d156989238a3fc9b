-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(14);
select t.person('U500103', 'clerk') as one \gset
select t.person('U500103', 'clerk') as two \gset
create sequence t.calls;
create function t.door(a org.actor, args jsonb) returns ops.answer
language plpgsql as $$
declare
	n	bigint := nextval('t.calls');
begin
	if args ->> 'do' = 'refuse' then
		perform ops.refuse('out_of_scope');
	elsif args ->> 'do' = 'raise' then
		raise exception 'oh';
	elsif args ->> 'do' = 'busy' then
		raise exception 'lock' using errcode = '55P03';
	end if;
	return ops.done(201, json_build_object('n', n), 'r1', '/x/' || n);
end $$;
grant usage on schema t to rr_writer;
grant usage on sequence t.calls to rr_writer;
insert into ops.door (route, door, keyed, secret) values
    ('keyed', 't.door', true, false), ('unkeyed', 't.door', false, false),
    ('secret', 't.door', true, true);
create function t.do(caller text, key text, digest text default 'd',
    route text default 'keyed', what text default '', path text default '1')
returns text language sql as $$
	select coalesce(a.code, a.body ->> 'n') from t.act(caller, route,
	    jsonb_build_object('do', what, 'path', jsonb_build_object('id', path)),
	    key, digest) a $$;
select is(t.do(:'one', 'k'), '1', 'a key');
select is(t.do(:'one', 'k'), '1', 'is answered as before');
select is(t.do(:'one', 'k', 'other'), 'idempotency_key_reused',
    'not for another body');
select is(t.do(:'two', 'k'), '2', 'another person has other keys');
select is(t.do(:'one', 'k', 'd', 'keyed', '', '2'), '3',
    'and another path has');
select is(t.do(:'one', 'r', 'd', 'keyed', 'refuse'), 'out_of_scope',
    'a refusal');
select is(t.do(:'one', 'r', 'd', 'keyed', ''), 'out_of_scope', 'is kept too');
select is(t.do(:'one', 'b', 'd', 'keyed', 'busy'), 'unavailable',
    'a busy row');
select is(t.do(:'one', 'b'), '6', 'is tried again');
select throws_ok(format('select t.do(%L, ''x'', ''d'', ''keyed'', ''raise'')',
    :'one'), 'P0001', null, 'an error');
select is(t.do(:'one', 'x'), '8', 'is never kept');
select isnt(t.do(:'one', 'k', 'd', 'unkeyed'), t.do(:'one', 'k', 'd',
    'unkeyed'), 'a door without keys takes none');
select is(t.do(:'one', 's', 'd', 'secret') ~ '^[0-9]+$' and t.do(:'one', 's',
    'd', 'secret') = 'secret_shown_once' and not exists (select
    from ops.idempotency where scope like 'secret%' and body is not null), true,
    'a secret is shown once and not stored');
update ops.idempotency set recorded_at = now() - interval '25 hours'
where key = 'k' and account = t.account(:'one');
select is(t.do(:'one', 'k', 'other') ~ '^[0-9]+$', true,
    'after a day the key is free');
select * from finish();
rollback;
