-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(9);
select t.person('U500103', 'clerk') as caller \gset
select t.person('D07', 'system_admin') as admin \gset
select ops.job_add('export', '{}', org.actor_find(:'caller')) as job \gset
select lease_token as token from ops.job_take('w', '30 s') \gset
create function t.file_(caller text, job bigint) returns ops.answer language sql as $$
	select t.act(caller, 'job_file', jsonb_build_object('path',
	    jsonb_build_object('id', job::text))) $$;
select is(t.said(t.file_(:'caller', :job)), 'not_found', 'none while it is made');
select ops.job_finish(:job, :'token', jsonb_build_object('rows', 3, 'file',
    jsonb_build_object('sha256', repeat('a', 64), 'name', '表.xlsx', 'size', 9,
    'media_type', 'x', 'expires_at', clock_timestamp() + interval '1 hour')));
select is(t.said(t.file_(:'caller', :job)), '200', 'who asked fetches it');
select is((select a.detail from ops.audit a where a.route = 'job_file'
    and a.object = 'job/' || :'job' and a.code is null), jsonb_build_object('rows', 3,
    'name', '表.xlsx', 'sha256', repeat('a', 64)), 'and the trail names the file');
select is(t.said(t.file_(:'admin', :job)), 'not_found',
    'an administrator who sees the job does not');
select is(t.said(t.file_(:'caller', :job)), '200', 'as often as he likes');
select is((select count(*) from ops.audit a where a.route = 'job_file'
    and a.code is null), 2::bigint, 'each time on the trail');
update ops.job set result = jsonb_set(result, '{file,expires_at}',
    to_jsonb(clock_timestamp() - interval '1 s')) where id = :job;
select is(t.said(t.file_(:'caller', :job)), 'file_expired', 'until it expires');
update ops.job set result = jsonb_set(result, '{file,expires_at}',
    to_jsonb(clock_timestamp() + interval '1 hour')) where id = :job;
-- he keeps his account, and another grant in it, but not the one he asked in
insert into org.grant_ (account, unit, role) values (t.account(:'caller'), 'U500103', 'leader');
update org.grant_ g set ended_at = clock_timestamp()
where g.grant_id = (org.actor_find(:'caller')).grant_id;
update org.session s set grant_id = (select g.grant_id from org.grant_ g
    where g.account = s.account and g.ended_at is null)
where s.session = left(:'caller', 36)::uuid;
select split_part(:'caller', '.', 1) || '.' || s.grant_id as now_ from org.session s
where s.session = left(:'caller', 36)::uuid \gset
select is((org.actor_find(:'now_')).role::text, 'leader', 'in another role');
select is(t.said(t.file_(:'now_', :job)), 'not_found', 'what the old one asked for is gone');
select * from finish();
rollback;
