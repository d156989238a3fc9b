-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(10);
select t.person('U500103', 'clerk') as caller \gset
delete from ops.problem;
create table t.thing (a int primary key, b int not null, c text unique,
    constraint b_is_small check (b < 10), constraint c_taken unique (c, b));
create function t.door(a org.actor, args jsonb) returns ops.answer
language plpgsql as $$
begin
	execute args ->> 'sql';
	return ops.done(204);
end $$;
grant usage on schema t to rr_writer;
grant all on t.thing to rr_writer;
insert into ops.door (route, door) values ('thing_sql', 't.door');
create function t.do(caller text, sql text) returns text language sql as $$
	select t.said(t.act(caller, 'thing_sql', jsonb_build_object('sql', sql))) $$;
insert into t.thing values (1, 1, 'x');
select is(t.do(:'caller', 'insert into t.thing values (2, 11, null)'),
    'b_is_small', 'its name');
select is(t.do(:'caller', 'insert into t.thing values (1, 2, null)'), 'conflict',
    'unless PostgreSQL made it up');
select is(t.do(:'caller', 'insert into t.thing values (3, null, null)'),
    'invalid_body', 'nothing where something must be');
select is(t.do(:'caller', 'insert into t.thing values (3, ''x''::text::int)'),
    'invalid_body', 'what does not fit');
select is(t.do(:'caller', 'select 1/0'), 'invalid_body', 'what cannot be');
insert into ops.problem values ('c_taken');
select is(t.do(:'caller', 'insert into t.thing values (2, 11, null)'),
    'invalid_body', 'once the server''s words are known, only with words');
insert into ops.problem values ('b_is_small');
select is(t.do(:'caller', 'insert into t.thing values (2, 11, null)'),
    'b_is_small', 'with them');
select throws_ok(format('select t.do(%L, ''select nothing'')', :'caller'), '42703',
    null, 'a mistake of ours is none of the caller''s');
select lives_ok($$select ops.problem_register('{"problems": [{"code": "a",
    "status": 400}, {"code": "b"}]}')$$, 'the words come from the server');
select set_eq('select code from ops.problem', '{a,b}'::text[], 'all of them');
select * from finish();
rollback;
