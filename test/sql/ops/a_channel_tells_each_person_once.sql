-- SPDX-License-Identifier: Apache-2.0
-- Channels beside the notices of the system: what one wants is queued in the
-- transaction of the notice, delivered under a lease and one id, retried, given
-- up; a to-do is taken back when its desk has done with it.
\ir ../helper_filing.sql
select plan(42);
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'clerk', 2) as clerk2,
    t.who('U500103', 'reviewer') as one, t.who('U500103', 'reviewer', 2) as two,
    t.person('D07', 'system_admin') as s \gset
-- act, kind, person and state of what is queued for a channel, in order
create function t.box(p_channel text default 'yukuaizheng') returns text language sql as $$
	select string_agg(concat_ws(' ', o.act, o.kind, substr(p.name, 1, 8), o.state, case when o.closed then 'over' end), ', '
	    order by o.message)
	from ops.outbox o join org.account p using (account) where o.channel = p_channel $$;
create function t.take(p_channel text default 'yukuaizheng') returns jsonb language sql as $$
	select ops.outbox_take(p_channel, '60 s')::jsonb $$;
create function t.end_(m jsonb, failure text default null, last boolean default false) returns boolean language sql as $$
	select ops.outbox_end((m ->> 'message')::bigint, (m ->> 'token')::uuid, failure, last) $$;
create function t.row_(m jsonb) returns ops.outbox language sql as $$
	select o from ops.outbox o where o.message = (m ->> 'message')::bigint $$;

-- not configured
select t.made(:'clerk', 'achievement', t.achievement()) as e \gset
select t.attach(:'clerk', :e, 'evidence') as x \gset
select is(t.move(:'clerk', :e, 'submit'), '200', 'something is filed');
select is((select count(*) from ops.outbox), 0::bigint, 'where no channel is configured nothing is queued');
select t.move(:'clerk', :e, 'withdraw') as x \gset

-- configured: a to-do for each person at the desk
select ops.channel_set('yukuaizheng', 'gateway.example.invalid:443') as x \gset
select is(t.move(:'clerk', :e, 'submit'), '200', 'filed again');
select is(t.box(), 'todo waiting reviewer queued, todo waiting reviewer queued', 'a to-do for each reviewer of the unit');
select is((select count(distinct account) from ops.outbox), 2::bigint, 'of whom there are two');
select is(t.move(:'clerk', :e, 'approve'), 'not_your_step', 'what is refused');
select is((select count(*) from ops.outbox), 2::bigint, 'tells nobody');
select is(t.move(:'clerk', :e, 'withdraw'), '200', 'withdrawn before anything was delivered');
select is(t.box(), 'todo waiting reviewer dropped over, todo waiting reviewer dropped over', 'nobody need know');
select is(t.take(), null, 'nothing goes out');

-- delivered, and taken back
select t.move(:'clerk', :e, 'submit') as x \gset
select t.take() as m \gset
select is(:'m'::jsonb ->> 'act', 'todo', 'one goes out');
select is(:'m'::jsonb ->> 'phone', (select p.phone from org.phone p where p.account = (t.row_(:'m')).account),
    'to the number of its person');
select is(:'m'::jsonb ->> 'text', (select n.text from ops.notice n where n.entry = :e and n.kind = 'waiting'
    order by n.notice desc limit 1), 'in the words of the notice');
select ok(:'m'::jsonb ->> 'at' like '2023-03-20T09:0%+08:00', 'with its time');
select is(:'m'::jsonb ->> 'url', null, 'with no link where the system has no address');
select is((t.row_(:'m')).state::text, 'sending', 'it is being sent');
select is(t.move(:'one', :e, 'return', '{"reason_code": "wording", "note": "写明"}'), '200', 'meanwhile the desk is done with it');
select is((t.row_(:'m')).state::text || ' ' || (t.row_(:'m')).closed, 'sending true', 'what is being sent is not stopped');
select is((select count(*) from ops.outbox where act = 'todo_done'), 1::bigint, 'it is to be taken back');
select t.take() as n1 \gset
select t.take() as n2 \gset
select is(array[:'n1'::jsonb ->> 'act', :'n2'::jsonb ->> 'act', :'n1'::jsonb ->> 'kind', :'n2'::jsonb ->> 'kind'],
    '{todo,todo,return,return}'::text[], 'first both clerks have something to do');
select is(t.take(), null, 'the end of a to-do does not overtake it');
select ok(t.end_(:'m'), 'it was delivered');
select t.take() as d \gset
select is(array[:'d'::jsonb ->> 'act', :'d'::jsonb ->> 'todo'], array['todo_done', :'m'::jsonb ->> 'id'], 'now it is taken back, by its id');
select ok(t.end_(:'d') and t.end_(:'n1') and t.end_(:'n2'), 'all delivered');
select ok((select sent_at is not null and failed_at is null from ops.channel where channel = 'yukuaizheng'), 'the channel says so');

-- at least once, under one id
select t.move(:'clerk', :e, 'submit', '{"note": "已改"}') as x \gset
select is((select count(*) from ops.outbox where act = 'todo_done'), 3::bigint, 'the clerks have nothing more to do');
select t.end_(t.take()), t.end_(t.take()) \gset x
select t.take() as m \gset
update ops.outbox set lease_until = clock_timestamp() where message = (:'m'::jsonb ->> 'message')::bigint;
select t.take() as again \gset
select is(array[:'again'::jsonb ->> 'id', :'again'::jsonb ->> 'message'], array[:'m'::jsonb ->> 'id', :'m'::jsonb ->> 'message'],
    'a lease that ran out: the same once more');
select isnt(:'again'::jsonb ->> 'token', :'m'::jsonb ->> 'token', 'under another lease');
select ok(not t.end_(:'m'), 'whoever lost it ends nothing');
update ops.outbox set lease_pid = 0 where message = (:'m'::jsonb ->> 'message')::bigint;
select t.take() as third \gset
select is(:'third'::jsonb ->> 'id', :'m'::jsonb ->> 'id', 'a worker that died holds nothing');

-- retried, given up
select ok(t.end_(:'third', '对方答复 500'), 'it failed');
select ok((t.row_(:'m')).state = 'queued' and (t.row_(:'m')).run_after > clock_timestamp() + interval '15 s'
    and (select failure from ops.channel where channel = 'yukuaizheng') = '对方答复 500', 'and comes back later');
select is(array[ops.outbox_wait(1), ops.outbox_wait(2), ops.outbox_wait(30)]::text[], '{00:00:05,00:00:10,01:00:00}'::text[],
    'ever later, to an hour');
select ok(ops.outbox_wait(80) is null and 79 * interval '1 hour' > interval '3 days', 'for three days');
update ops.outbox set attempts = 79, run_after = clock_timestamp() - interval '1 day' where message = (:'m'::jsonb ->> 'message')::bigint;
select t.end_(t.take(), '对方无应答') \gset x
select is((t.row_(:'m')).state::text, 'dead', 'then it is given up');
select t.end_(t.take(), '对方不接收（422）', true) \gset x
create function t.seen() returns jsonb language sql as $$
	select x from jsonb_array_elements(t.read((select t.person('D07', 'system_admin')), 'ops.channel_list', '{}') -> 'items') x
	where x ->> 'channel' = 'yukuaizheng' $$;
select is(t.seen() - '{sent_at,failed_at,oldest}'::text[], '{"channel": "yukuaizheng", "label": "渝快政", "on": true,
    "host": "gateway.example.invalid:443", "sends": "各项通知、待办和每日提醒", "queued": 0, "dead": 2,
    "failure": "对方不接收（422）"}', 'the administrator sees both');
select is(t.read(:'clerk', 'ops.channel_list', '{}') ->> 'code', 'forbidden', 'nobody else does');
create function t.retry(caller text, channel text) returns text language sql as $$
	select t.said(t.act(caller, 'channel_retry', jsonb_build_object('path', jsonb_build_object('channel', channel)),
	    gen_random_uuid()::text)) $$;
select is(array[t.retry(:'clerk', 'yukuaizheng'), t.retry(:'s', 'mail'), t.retry(:'s', 'pigeon'), t.retry(:'s', 'yukuaizheng')],
    '{forbidden,conflict,not_found,200}'::text[], 'and sends them again');
select is((select count(*) from ops.outbox where state = 'dead'), 0::bigint, 'nothing is given up any more');

-- what each wants; whom
select ops.channel_set('mail', 'mail.example.invalid:465') as x \gset
update org.account set disabled_at = clock_timestamp() where account = t.account(:'two');
select t.move(:'clerk', :e, 'withdraw') as x, t.move(:'clerk', :e, 'submit') as y \gset
select ops.notice_add('U500103', null, t.account(:'clerk'), null, 'digest', '待报 2 项') as x \gset
select is(t.box('mail'), 'notice digest clerk U5 queued', 'mail: the digest of the day, to one person');
insert into ops.setting (name, value) values ('channel_mail', 'all'), ('channel_yukuaizheng', 'digest');
select t.move(:'clerk', :e, 'withdraw') as x, t.move(:'clerk', :e, 'submit') as y \gset
select is(t.box('mail'), 'notice digest clerk U5 queued, notice waiting reviewer queued',
    'or all of it, without to-dos, and to nobody whose account is disabled');
select is((select count(*) from ops.outbox where channel = 'yukuaizheng' and state = 'queued' and act = 'todo'), 0::bigint,
    'the other wants no to-dos any more');
select * from finish();
rollback;
