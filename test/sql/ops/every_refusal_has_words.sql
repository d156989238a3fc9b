-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Every code that a function of ours refuses with, and every constraint that a
-- caller can break by what he sends, is in the server's table of problems.
select plan(6);
select isnt_empty('select from ops.problem',
    'the server''s words are known here (build/rr-print)');
select is_empty($$select p.oid::regproc, m[1]
    from pg_proc p, regexp_matches(p.prosrc,
	'ops\.refuse(?:d|_at)?\(\s*''([a-z_0-9]+)''', 'g') m
    where p.pronamespace::regnamespace::text in
	('org', 'flow', 'filing', 'ledger', 'report', 'ops')
    and m[1] not in (select code from ops.problem)
    order by 1, 2$$, 'every refusal has words');
select is_empty($$select x from unnest('{phone_taken,phone_shape,
    account_name_shape,grant_given_once}'::text[]) x
    where trim(x, e'\n ') not in (select code from ops.problem)$$,
    'so has every constraint that a caller can break');
select is_empty($$select u.condition, u.code from flow.unmet u
    where u.code not in (select code from ops.problem)$$,
    'so has every condition that does not hold');
select is_empty($$select distinct s.condition from flow.step s where s.condition <> ''
    and s.condition not in (select u.condition from flow.unmet u)$$,
    'and there is none that says no more than that it is the wrong stage');
-- reason_required is always about a field: whoever sends no reason is told which
select is_empty($$select p.oid::regproc from pg_proc p, regexp_matches(p.prosrc,
	'ops\.refuse\(\s*''(?:reason|finding)_required''[^;]*;', 'g') m
    where m[1] !~ '''errors''' order by 1$$, 'what lacks a reason says where');
select * from finish();
rollback;
