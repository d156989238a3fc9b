-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- X59
select plan(4);
select lives_ok($$select t.person('D07', 'reviewer', '{pilot}')$$, 'there');
select throws_ok($$select t.person('D07', 'clerk', '{pilot}')$$, 'RF001',
    'module_admins_review_at_the_reform_office', 'no clerk');
select throws_ok($$select t.person('U500103', 'reviewer', '{pilot}')$$, 'RF001',
    'module_admins_review_at_the_reform_office', 'no district');
select t.person('D07', 'reviewer', '{pilot,achievement}') as caller \gset
select is((org.actor_of(:'caller')).admin_of, '{pilot,achievement}'::text[], 'the actor carries the mark');
select * from finish();
rollback;
