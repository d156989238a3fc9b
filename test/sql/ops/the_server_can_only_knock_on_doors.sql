-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Rights are grants: the server's and the worker's logins reach no table, and
-- no write door past ops.act.
select plan(9);
create view t.fn as select p.oid, n.nspname || '.' || p.proname as name,
    p.prosecdef, p.proconfig, p.proargtypes, p.prorettype
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('org', 'flow', 'filing', 'ledger', 'report', 'ops');
create view t.rel as select c.oid, c.relkind from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S')
    and n.nspname in ('org', 'flow', 'filing', 'ledger', 'report', 'ops');
create function t.reach(who text) returns bigint language sql as $$
	select count(*) from t.rel where case when relkind = 'S'
	then has_sequence_privilege(who, oid, 'usage,select,update')
	else has_table_privilege(who, oid,
	    'select,insert,update,delete,truncate,references,trigger')
	or has_any_column_privilege(who, oid, 'select,insert,update') end $$;
select is(t.reach('rr_api'), 0::bigint, 'the server: no table, no sequence');
select is(t.reach('rr_worker'), 0::bigint, 'the worker: none either');
select is_empty($$select name from t.fn
    where has_function_privilege('rr_api', oid, 'execute')
    and (proargtypes <> '25 3802'::oidvector
	or prorettype <> 'ops.answer'::regtype)
    and name <> 'ops.act'$$, 'its doors all have one signature');
select is_empty($$select name from t.fn
    where (has_function_privilege('rr_api', oid, 'execute')
	or has_function_privilege('rr_worker', oid, 'execute'))
    and not prosecdef$$, 'and run as their owners');
select is_empty($$select name from t.fn where prosecdef
    and not coalesce(proconfig, '{}') @> '{"search_path=pg_catalog, pg_temp"}'$$,
    'with a search path of their own');
select is_empty($$select name from t.fn
    where has_function_privilege('public', oid, 'execute')$$,
    'the public executes nothing');
select is_empty($$select x from unnest('{org.sign_in_begin,org.sign_in_end,
    org.session_refresh,org.me_get,
    org.session_alive,org.password_begin,org.password_phone,
    org.password_spare,org.unit_list,
    org.account_list,org.grant_list,ops.act,ops.period_list,ops.event_feed,
    ops.audit_list,ops.audit_verify,ops.job_get,ops.job_list}'::text[]) x
    where not exists (select from t.fn where name = trim(x, e'\n ')
    and has_function_privilege('rr_api', oid, 'execute'))$$,
    'the doors of org and ops are open to the server');
select is_empty($$select d.route from ops.door d where
    has_function_privilege('rr_api', d.door || '(org.actor, jsonb)', 'execute')
    $$, 'no inner write door is');
select is_empty($$select x from unnest('{ops.audit,ops.seal}'::text[]) x
    where has_table_privilege('rr_writer', x, 'update,delete,truncate')$$,
    'and the trail is only added to');
select * from finish();
rollback;
