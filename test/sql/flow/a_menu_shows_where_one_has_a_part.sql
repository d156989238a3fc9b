-- SPDX-License-Identifier: Apache-2.0
-- The menu: modules where the caller's role has a step, and what is still owed.
\ir ../helper_filing.sql
select plan(11);
select t.pilot_in_force() as p \gset
create function t.module(caller text, module text) returns jsonb language sql as $$
	select m from jsonb_array_elements(t.read(caller, 'flow.module_list', '{}') -> 'groups') g,
	    jsonb_array_elements(g -> 'modules') m where m ->> 'module' = module.module $$;
select is(t.module(t.who('U500103', 'clerk'), 'pilot') -> 'has_step', 'true', 'a district files pilots');
select is(t.module(t.who('U500103', 'reviewer'), 'pilot') -> 'has_step', 'true', 'and reviews them');
select is(t.module(t.who('U500103', 'clerk'), 'district_survey') -> 'has_step', 'false',
    'a survey is not its affair');
select is(t.module(t.who('U500103', 'leader'), 'pilot') -> 'has_step', 'true',
    'a leader sees where his unit has a part');
select is(t.module(t.person('U500104', 'clerk', modules => '{achievement}'), 'pilot') -> 'has_step',
    'false', 'a grant that leaves it out has none');
select is(t.module(t.who('U500103', 'clerk'), 'pilot_update') -> 'owed', '1', 'one update is owed');
select is(t.module(t.who('U500107', 'clerk'), 'pilot_update') -> 'owed', '0', 'by whom it is owed');
select is(t.module(t.who('D07', 'auditor'), 'pilot_update') -> 'owed', '0', 'an auditor owes none');
select is(t.module(t.who('D07', 'leader'), 'commission_meeting') ->> 'source', 'true', 'work comes of a meeting');
select is(t.module(t.who('D07', 'leader'), 'commission_meeting') -> 'has_step', 'true', 'whose leader reads it');
select is(t.module(t.who('U500103', 'leader'), 'commission_meeting') -> 'has_step', 'false', 'a district''s does not');
select * from finish();
rollback;
