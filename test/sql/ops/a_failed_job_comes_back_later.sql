-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(12);
insert into ops.job (kind, attempts_max) values ('test', 3);
create function t.fail() returns text language plpgsql as $$
declare
	j	ops.job;
begin
	update ops.job set run_after = now() where state = 'queued';
	j := ops.job_take('w', '30 s');
	perform ops.job_fail(j.id, j.lease_token, '坏了', true);
	select * into j from ops.job where id = j.id;
	return j.state || ' ' || round(extract(epoch
	    from j.run_after - clock_timestamp()));
end $$;
select is(t.fail(), 'queued 1', 'after a second');
select is((ops.job_take('w', '30 s')).id, null, 'not at once');
select is(t.fail(), 'queued 4', 'after four');
select matches(t.fail(), '^failed', 'and then it has failed');
select is((select error from ops.job), '坏了', 'with the reason');
-- asked for again and done: its failure stays on record, and is nobody's any more
select id as failed from ops.job \gset
select is(ops.job_redone(j), null, 'a failure stands while nothing better is there') from ops.job j;
insert into ops.job (kind, args) values ('test', '{"other": 1}'), ('test', '{}');
update ops.job set state = 'done' where id > :failed;
select is(ops.job_redone(j), (select max(id) from ops.job), 'the same was done later') from ops.job j where id = :failed;
select is(ops.job_json(j) ->> 'error', '坏了', 'what went wrong is still said') from ops.job j where id = :failed;
update ops.job set state = 'queued', run_after = now(), attempts = 0 where id = :failed;
select id as again, lease_token as token from ops.job_take('w', '30 s') \gset
select ops.job_finish(:again, :'token', '{}') as x \gset
select is(state || ' ' || error, 'done 坏了', 'as it is of one that was done at last') from ops.job where id = :failed;
insert into ops.job (kind, attempts_max) values ('test', 1);
select * from ops.job_take('w', '-1 s') \gset
select is((ops.job_take('w', '30 s')).id, null,
    'one whose workers die is given up');
select is((select state::text from ops.job where id = :id), 'failed', 'as failed');
insert into ops.job (kind) values ('a'), ('b');
update ops.job set run_after = now() - interval '1 hour' where kind = 'b';
select is((ops.job_take('w', '30 s')).kind, 'b', 'what waits longest comes first');
select * from finish();
rollback;
