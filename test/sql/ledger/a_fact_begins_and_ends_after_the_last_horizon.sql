-- SPDX-License-Identifier: Apache-2.0
\ir ../ledger_helper.sql
select plan(13);
select t.achievement('U500103', 'N1', '2023-02-01') as e \gset
select lower(in_force) as n from ledger.achievement where entry = :e \gset
select is(ledger.horizon_cut(), :n::bigint, 'a horizon takes the newest number');
select is(ledger.horizon_cut(), null, 'and is not cut again for nothing');
create function t.insert(p_range int8range) returns void language sql as $$
	insert into ledger.achievement (entry, version, unit, in_force,
	    approved_at, classified, matter, situation, event_date, source,
	    problem_solved, main_results)
	values (1, 1, 'U500103', p_range, now(), false, 'm', 'N1', '2023-02-01',
	    's', 'p', 'r') $$;
select throws_ok(format('select t.insert(int8range(%s, null))', :n), 'RF002',
    'a fact begins and ends after the last horizon',
    'no fact begins at a horizon, even by psql');
select throws_ok(format('select t.insert(int8range(%s, null))', :n - 1), 'RF002',
    null, 'nor before it');
select throws_ok(format('select t.insert(int8range(%s, null))', :n + 5), 'RF002',
    null, 'nor with a number that nobody drew');
select throws_ok(format('select t.insert(int8range(%s, %s))', :n, :n + 1),
    'RF002', null, 'nor already ended');
select throws_ok('select t.insert(int8range(null, null))', 'RF002', null,
    'nor without a beginning');
select throws_ok(format($$update ledger.achievement set in_force
    = int8range(lower(in_force), %s) where entry = %s$$, :n, :e), 'RF002', null,
    'and none ends at or before a horizon');
select ledger.approve_begin() as m \gset
select lives_ok(format('select t.insert(int8range(%s, null))', :m),
    'one with a number of its own begins');
select lives_ok(format($$update ledger.achievement set in_force
    = int8range(lower(in_force), %s) where entry = %s$$, :m, :e),
    'and one ends');
select ok((select closed_at > '2023-04-05 09:00+08' and closed_at <= ops.now()
    from ledger.achievement where entry = :e),
    'the business clock is noted');
select throws_ok(format($$update ledger.achievement set in_force
    = int8range(lower(in_force), null) where entry = %s$$, :e), 'RF002', null,
    'what has ended stays ended');
select is((select count(*) from pg_class c where c.relkind = 'r'
    and c.relnamespace = 'ledger'::regnamespace and exists (select
    from pg_attribute a where a.attrelid = c.oid and a.attname = 'in_force')
    and (select count(*) from pg_trigger g where g.tgrelid = c.oid
    and g.tgenabled = 'O' and g.tgname in (
    'fact_begins_and_ends_after_the_last_horizon', 'fact_is_never_rewritten',
    'fact_is_never_deleted')) <> 3), 0::bigint,
    'every fact table has the three triggers');
select * from finish();
rollback;
