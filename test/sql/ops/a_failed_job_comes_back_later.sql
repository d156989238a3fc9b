-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(8);
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
