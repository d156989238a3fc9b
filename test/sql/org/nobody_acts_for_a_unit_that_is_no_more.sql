-- SPDX-License-Identifier: Apache-2.0
-- X11, design 8: from the first day without it nobody begins, submits or approves
-- anything for a unit, whatever session was open; its people are told why, who has
-- another role works on in that, and administrators see whom it concerns.
\ir ../helper_filing.sql
select plan(34);
select t.who('U500105', 'clerk') as clerk, t.who('U500105', 'reviewer') as reviewer,
    t.who('U500105', 'leader') as leader, t.who('U500106', 'clerk') as heir,
    t.who('D07', 'reviewer') as office, t.who('D07', 'system_admin') as system,
    t.who('D07', 'security_admin') as security \gset
create function t.given(caller text, p_unit text) returns bigint language sql as $$
	insert into org.grant_ (account, unit, role)
	values (t.account(caller), p_unit, 'clerk') returning grant_id $$;
select t.given(:'heir', 'U500105') as old \gset
select t.made(:'clerk', 'achievement', t.achievement()) as draft,
    t.achievement_submitted('U500105', '{"source": "简报2"}') as waiting,
    t.achievement_submitted('U500105', '{"source": "简报3"}') as passed \gset
select is(t.move(:'reviewer', :passed, 'approve'), '200', 'while it is there its people act for it');
select t.account(:'clerk') as account, t.account(:'reviewer') as second, t.account(:'leader') as third,
    t.account(:'heir') as both \gset
create function t.refresh(caller text, hash text, next text) returns ops.answer
language sql as $$
	update org.session set refresh_hash = hash
	where session = left(caller, 36)::uuid;
	select org.session_refresh(null, jsonb_build_object('refresh_hash', hash,
	    'next_hash', next, 'address', '10.0.0.1')) $$;
create function t.sign_in(account bigint) returns ops.answer language sql as $$
	select org.sign_in_end(null, jsonb_build_object('account', account, 'ok', true,
	    'refresh_hash', 'r' || random(), 'address', '10.0.0.1', 'request_id', 'q')) $$;
create function t.listed(admin text, q jsonb) returns text language sql as $$
	select string_agg(i ->> 'account', ' ' order by (i ->> 'account')::bigint)
	from jsonb_array_elements(t.read(admin, 'org.account_list',
	    jsonb_build_object('query', q)) -> 'items') i $$;
select is(t.said(t.act(:'system', 'unit_end', '{"path": {"unit": "U500105"}, "body":
    {"to": "2023-03-21", "successor": "U500106"}}')), '200', 'its end is set');
select is(t.listed(:'system', '{"unit_ended": "true"}'), null, 'which is not today');
select is((t.sign_in(:account)).body #>> '{grants,0,unit_ended}', null, 'nor shown');
select is(t.edit(:'clerk', :draft, t.achievement('{"source": "简报1"}')), '200', 'to the end of its last day it files');

-- the day turns, with sessions open
select ops.clock_set('2023-03-21 00:00:01+08') as turned \gset
select is(t.said(t.act(:'clerk', 'entry_create', jsonb_build_object('body', jsonb_build_object(
    'module', 'achievement', 'body', t.achievement())))), 'unauthenticated', 'then nobody begins');
select is(t.edit(:'clerk', :draft, t.achievement()), 'unauthenticated', 'edits');
select is(t.move(:'clerk', :draft, 'submit'), 'unauthenticated', 'submits');
select is(t.move(:'reviewer', :waiting, 'approve'), 'unauthenticated', 'or approves');
select is(t.got(:'leader', :passed) ->> 'code', 'unauthenticated', 'its leader reads no more');
insert into ops.job (kind, args, created_by, grant_id, state, lease_token, lease_until)
select 'import', '{}', g.account, g.grant_id, 'running', gen_random_uuid(),
    clock_timestamp() + interval '1 minute'
from org.grant_ g where g.grant_id = substr(:'clerk', 38)::bigint
returning 'job:' || id || '.' || lease_token as job \gset
select is((org.actor_find(:'job')).account, null, 'nor does a job that one of them asked for');

-- they are told why
select is((x).code, 'unit_ended', 'a session is not renewed, and says why') from t.refresh(:'clerk', 'A', 'B') x;
select is((select ended_why from org.session where session = left(:'clerk', 36)::uuid), 'no right', 'it is over');
select is((x).code, 'unit_ended', 'nor is one opened') from t.sign_in(:account) x;
select is((x).body ->> 'detail', '江北区已于2023年3月21日撤销，由沙坪坝区承接，您在该单位的身份不能再使用。'
    '需要继续使用系统的，请联系安全管理员授予其他单位的身份。', 'in words') from t.sign_in(:account) x;
select is((select code from ops.audit where route = 'session_create' order by audit desc limit 1), 'unit_ended', 'kept on the trail');
update org.grant_ set ended_at = clock_timestamp() where account = :third;
select is((t.sign_in(:third)).code, 'no_role', 'whose right was taken away by hand hears that');

-- who has another role works on in it
update org.session set grant_id = :old where session = left(:'heir', 36)::uuid;
select is((org.actor_find(left(:'heir', 37) || :'old')).account, null, 'the role there is no more');
select t.refresh(:'heir', 'P', 'Q') as renewed \gset
select is((:'renewed'::ops.answer).body ->> 'active_grant', substr(:'heir', 38), 'his session goes on in the other');
select is((t.sign_in(:both)).body ->> 'active_grant', substr(:'heir', 38), 'and so does the next');
select is(t.said(t.act(:'heir', 'entry_create', jsonb_build_object('body', jsonb_build_object(
    'module', 'achievement', 'body', t.achievement('{"source": "简报4"}'))))), '201', 'he files for that unit');
select is((x).code || ' ' || ((x).body ->> 'detail' like '江北区已于2023年3月21日撤销%'), 'unit_ended true', 'the old role is refused by its name')
from t.act(:'heir', 'me_role', jsonb_build_object('body', jsonb_build_object('grant', :old))) x;
select is((select string_agg(concat_ws(' ', g #>> '{unit,unit}', g ->> 'unit_ended'), ', ' order by g ->> 'unit_ended')
    from jsonb_array_elements(t.read(:'heir', 'org.me_get', '{}') -> 'grants') g), 'U500105 2023-03-21, U500106',
    'and shown as what it is');

-- administrators see whom it concerns
select is(t.listed(:'system', '{"unit_ended": "true"}'), concat_ws(' ', :account, :second, :both),
    'accounts whose unit has ended are a list');
update org.account set disabled_at = clock_timestamp() where account = :account;
select is(t.listed(:'security', '{"unit_ended": "true"}'), concat_ws(' ', :second, :both),
    'without those out of use');
select is((t.read(:'security', 'org.grant_list', jsonb_build_object('query', jsonb_build_object('account', :both::text)))
    #>> '{items,1,unit_ended}'), '2023-03-21', 'a grant says so');
select is(t.said(t.act(:'security', 'grant_end', jsonb_build_object('path', jsonb_build_object('id', :old::text)))), '204',
    'and is ended');
select is(t.listed(:'security', '{"unit_ended": "true"}'), :'second', 'who is seen to is on it no more');

-- what it filed stays, and what was signed in time is decided
select is(t.state(:waiting) || ', ' || t.state(:draft), 'unit_review in_review, entry draft', 'what it had on its desks stays there');
select isnt(t.got(:'office', :waiting) ->> 'title', null, 'the office reads it');
select is(t.move(:'office', :waiting, 'void', '{"note": "单位已撤销"}'), '200', 'and can close it');
select is(t.move(:'office', :passed, 'approve'), '200', 'what was signed before is decided');
select is((select count(*) from filing.event v where v.unit = 'U500105' and v.at >= '2023-03-21 00:00+08'), 0::bigint,
    'nothing was done in its name since');
select isnt(t.got(:'office', :passed) ->> 'title', null, 'its history is read as before');
select * from finish();
rollback;
