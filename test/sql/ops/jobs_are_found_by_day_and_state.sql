-- SPDX-License-Identifier: Apache-2.0
-- What failed, and what was asked for on a day: by the clock on the wall, since that
-- is what a job is run by.
\ir ../helper.sql
select plan(6);
select t.person('D07', 'system_admin') as system, t.person('U500103', 'clerk') as clerk \gset
insert into ops.job (kind, state, args, created_by, created_at, error)
select 'export', s::ops.job_state, '{}', t.account(:'clerk'), d::timestamp at time zone 'Asia/Shanghai', e
from (values ('done', '2024-05-01 23:59', null), ('failed', '2024-05-02 00:00', '磁盘已满'), ('done', '2024-05-02 08:00', null)) x (s, d, e);
create function t.jobs(caller text, query jsonb) returns text language sql as $$
	select string_agg((i ->> 'state') || ' ' || to_char((i ->> 'created_at')::timestamptz at time zone 'Asia/Shanghai', 'DD'), ' ' order by (i ->> 'job')::bigint)
	from json_array_elements((ops.job_list(caller, jsonb_build_object('query', query))).body -> 'items') i
	where i ->> 'created_at' < '2025' $$;
select is(t.jobs(:'system', '{}'), 'done 01 failed 02 done 02', 'all of them');
select is(t.jobs(:'system', '{"from": "2024-05-02"}'), 'failed 02 done 02', 'from a day on, which begins at midnight');
select is(t.jobs(:'system', '{"from": "2024-05-02", "state": "failed"}'), 'failed 02', 'what failed of it');
select is(t.jobs(:'clerk', '{"state": "failed"}'), 'failed 02', 'of one''s own jobs likewise');
select is(t.jobs(t.person('U500107', 'clerk'), '{"state": "failed"}'), null, 'and of nobody else''s');
select is(t.jobs(:'system', '{"state": "odd"}'), null, 'a state that there is not finds none');
select * from finish();
rollback;
