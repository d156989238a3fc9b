-- SPDX-License-Identifier: Apache-2.0
-- Design §3: the migrator refuses to take away a step that filings wait on.
\ir ../helper_filing.sql
select plan(6);
select flow.migrate_end() as x \gset
select is((select count(*) from flow.step_last), (select count(distinct (module, stage, action, unit_kind, role)) from flow.step), 'it knows the steps of its last run');
select t.achievement_submitted('U500103') as e \gset
delete from flow.step where module = 'achievement' and stage = 'office_review' and action = 'return';
select lives_ok('select flow.migrate_end()', 'a step that nobody waits on may go');
select is((select count(*) from flow.step_last), (select count(distinct (module, stage, action, unit_kind, role)) from flow.step), 'and is forgotten');
delete from flow.step where module = 'achievement' and stage = 'unit_review' and action = 'approve'
    and unit_kind = 'district';
select throws_like('select flow.migrate_end()', '%achievement unit_review approve district reviewer (1)%',
    'one under a filing may not');
insert into flow.step (module, stage, action, unit_kind, role, scope, next, state, eyes)
values ('achievement', 'unit_review', 'approve', 'district', 'reviewer', 'own', 'office_review', 'in_review', true);
select lives_ok('select flow.migrate_end()', 'until it is back');
select is(t.move(t.who('U500103', 'reviewer'), :e, 'approve'), '200', 'and the filing can go on');
select * from finish();
rollback;
