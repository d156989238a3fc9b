-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(15);
select t.person('U500103', 'clerk') as caller \gset
create function t.door(a org.actor, args jsonb) returns ops.answer
language plpgsql as $$
begin
	insert into ops.setting (name, value) values ('t', args ->> 'do');
	perform ops.audit_note('{"noted": 1}');
	if args ->> 'do' = 'refuse' then
		perform ops.refuse('out_of_scope', '{"detail": "不行",
		    "errors": [{"pointer": "/unit"}]}');
	elsif args ->> 'do' = 'value' then
		return ops.refused('wrong_stage');
	elsif args ->> 'do' = 'raise' then
		raise exception 'nobody foresaw this';
	elsif args ->> 'do' = 'again' then
		raise exception 'serialize' using errcode = '40001';
	elsif args ->> 'do' = 'nothing' then
		return null;
	end if;
	return ops.done(201, '{"x": 1}', 'r1', '/api/v1/things/9');
end $$;
grant usage on schema t to rr_writer;
insert into ops.door (route, door) values ('thing_make', 't.door');
create function t.do(caller text, what text, key text default null)
returns ops.answer language sql as $$
	select t.act(caller, 'thing_make', jsonb_build_object('do', what,
	    'address', '10.0.0.1', 'path', '{"id": "4"}'::jsonb), key) $$;
create function t.last() returns ops.audit language sql as $$
	select a from ops.audit a order by audit desc limit 1 $$;

select is(t.do(:'caller', 'refuse')::text, row(null::int, 'out_of_scope',
    '{"detail": "不行", "errors": [{"pointer": "/unit"}]}'::json, null::text,
    null::text, null::bigint)::ops.answer::text, 'a refusal is the answer');
select is((select count(*) from ops.setting where name = 't'), 0::bigint,
    'what the door wrote is undone');
select is((t.last()).code, 'out_of_scope', 'its audit row is not');
select is((t.last()).detail, '{"detail": "不行"}', 'and says why');
select is((t.last()).object, 'thing/4', 'about what');
select is(array[(t.last()).request_id, (t.last()).address, (t.last()).unit,
    (t.last()).role::text], '{request,10.0.0.1,U500103,clerk}',
    'asked by whom, from where');
select is((t.last()).account, t.account(:'caller'), 'by a person');
select is(t.said(t.do(:'caller', 'value')), 'wrong_stage', 'as a value');
select is((select count(*) from ops.setting where name = 't'), 1::bigint,
    'what was written stays');
delete from ops.setting where name = 't';
select is((t.do(:'caller', 'done')).location, '/api/v1/things/9', 'done');
select is(array[(t.last()).object, (t.last()).status::text,
    (t.last()).detail ->> 'noted'], '{thing/9,201,1}',
    'the trail names the new thing and what was noted');
delete from ops.setting where name = 't';
select throws_ok(format('select t.do(%L, ''raise'')', :'caller'), 'P0001', null,
    'what nobody foresaw goes up');
select throws_ok(format('select t.do(%L, ''again'', ''k'')', :'caller'), '40001',
    null, 'and what a second try may cure');
select throws_ok(format('select t.do(%L, ''nothing'')', :'caller'), 'P0001', null,
    'and a door without an answer');
select is(t.said(t.do('nobody', 'done')), 'unauthenticated',
    'nobody does nothing');
select * from finish();
rollback;
