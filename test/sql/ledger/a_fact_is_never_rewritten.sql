-- SPDX-License-Identifier: Apache-2.0
\ir ../ledger_helper.sql
select plan(9);
select t.pilot('{U500103,U500104}') as e \gset
select throws_ok('update ledger.pilot set name = ''x''', 'RF002', null,
    'a fact is not rewritten');
select throws_ok($$update ledger.pilot set approved_at = '2020-01-01'$$, 'RF002',
    null, 'nor back-dated');
select throws_ok('delete from ledger.pilot', 'RF002', 'a fact is never deleted',
    'nor deleted');
select throws_ok('truncate ledger.pilot_unit', 'RF002', null, 'nor truncated');
select throws_ok('delete from ledger.horizon', 'RF002', null,
    'a horizon stays');
select throws_ok('update ledger.horizon set at = now()', 'RF002', null,
    'where it is');
select is(t.as_('rr_writer', 'update ledger.pilot set name = ''x'''), '42501',
    'who carries out approvals has not even the right');
select is(t.as_('rr_reader', $$insert into ledger.pilot_unit (pilot, unit,
    entry, version, in_force) values (1, 'U500103', 1, 1, '[1,)')$$), '42501',
    'and who counts writes no fact');
select is((select count(*) from ledger.pilot_unit where pilot = :e
    and upper_inf(in_force)), 2::bigint, 'all is as it was');
select * from finish();
rollback;
