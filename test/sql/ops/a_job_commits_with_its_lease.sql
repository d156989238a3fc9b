-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(25);
select t.person('U500103', 'clerk') as caller \gset
select t.person('U500104', 'clerk') as stranger \gset
create function t.fresh() returns bigint language sql as $$
	select ops.job_add('test', '{"n": 1}', org.actor_find(s.session || '.'
	    || s.grant_id)) from org.session s order by s.account limit 1 $$;
select t.fresh() as job \gset
select * from ops.job_take('w1', '30 s') \gset first_
select is(:first_id::bigint, :job::bigint, 'a worker takes it');
select is((ops.job_take('w2', '30 s')).id, null, 'another finds nothing');
select is((org.actor_find('job:' || :job || '.' || :'first_lease_token')).unit,
    'U500103', 'it acts for who asked');
select is((org.actor_find('job:' || :job || '.' || gen_random_uuid())).unit, null,
    'and for nobody with another token');
select is(ops.job_beat(:job, :'first_lease_token', 4, 10), true, 'goes on');
select is((ops.job_get(:'caller', jsonb_build_object('path',
    jsonb_build_object('id', :'job')))).body ->> 'done', '4', 'shows how far');
select throws_ok(format('select ops.job_get(%L, ''{"path": {"id": "%s"}}'')',
    :'stranger', :job), 'RF001', 'not_found', 'to who asked alone');
update ops.job set lease_until = now() - interval '1 s' where id = :job;
select * from ops.job_take('w2', '30 s') \gset second_
select is(:second_id::bigint, :job::bigint, 'a dead worker''s job is taken over');
select throws_ok(format('select ops.job_finish(%s, %L, ''{}'')', :job,
    :'first_lease_token'), 'RF001', 'lease_lost', 'who lost it cannot finish');
select throws_ok(format('select ops.job_beat(%s, %L, 5, 10)', :job,
    :'first_lease_token'), 'RF001', 'lease_lost', 'nor go on');
select throws_ok(format('select ops.job_fail(%s, %L, ''x'', true)', :job,
    :'first_lease_token'), 'RF001', 'lease_lost', 'nor fail');
select is((org.actor_find('job:' || :job || '.' || :'first_lease_token')).unit,
    null, 'nor act');
select lives_ok(format('select ops.job_finish(%s, %L, ''{"ok": 1}'')', :job,
    :'second_lease_token'), 'who has it finishes');
select is((select row(state, result, attempts)::text from ops.job where id = :job),
    '(done,"{""ok"": 1}",2)', 'once');
select t.fresh() as job \gset
select * from ops.job_take('w1', '30 s') \gset
select is(t.said(t.act(:'stranger', 'job_cancel', jsonb_build_object('path',
    jsonb_build_object('id', :'job')))), 'not_found', 'a stranger cannot cancel');
select is(t.said(t.act(:'caller', 'job_cancel', jsonb_build_object('path',
    jsonb_build_object('id', :'job')))), '200', 'who asked can');
select is(ops.job_beat(:job, :'lease_token', 5, 10), false,
    'the next beat says stop');
select lives_ok(format('select ops.job_fail(%s, %L, ''已取消'', false)', :job,
    :'lease_token'), 'it stops');
select is((select state::text from ops.job where id = :job), 'cancelled', 'so');
select t.fresh() as job \gset
select is(t.said(t.act(:'caller', 'job_cancel', jsonb_build_object('path',
    jsonb_build_object('id', :'job')))), '200', 'one that waits is over at once');
select is((ops.job_take('w1', '30 s')).id, null, 'and never taken');
select t.fresh() as job \gset
select * from ops.job_take('w1', '30 s') \gset
select is((select lease_pid from ops.job where id = :job), pg_backend_pid(),
    'a lease is held by a connection');
select is((ops.job_take('w2', '30 s')).id, null, 'and lasts while it does');
update ops.job set lease_pid = 0 where id = :job;
select is((ops.job_take('w2', '30 s')).id, :job::bigint,
    'a worker that hung up holds nothing');
select is(json_array_length((ops.job_list(:'caller', '{}')).body -> 'items'), 4,
    'all are in the list');
select * from finish();
rollback;
