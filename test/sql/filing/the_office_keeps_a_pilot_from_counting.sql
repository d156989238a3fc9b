-- SPDX-License-Identifier: Apache-2.0
-- X4: the reform office suspends a pilot from counting, with its reason, and lets
-- it count again; whoever reads it is told.
\ir ../helper_filing.sql
select plan(21);
select t.who('D07', 'reviewer') as o, t.who('U500103', 'clerk') as a, t.who('D30', 'clerk') as d \gset
select t.pilot_in_force() as e \gset
create function t.s() returns text language sql as $$
	select string_agg(unit || ' ' || counted || coalesce(' ' || reason, ''), ', ' order by unit)
	from ledger.judge_pilots_v1((select last_value from ledger.approval), ('2023Q1', '2023-01-01', '2023-03-31',
	    '2023-04-11+08', '2023-04-11+08')) $$;
create function t.line(e bigint) returns jsonb language sql as $$
	select x from jsonb_array_elements(t.read(t.who('D07', 'leader'), 'ledger.ledger_list', '{"path": {"module": "pilot"}}')
	    -> 'items') x where (x ->> 'entry')::bigint = e $$;
select is(t.s(), 'U500103 true, U500105 true', 'it counts for both');
select is(t.got(:'a', :e) ->> 'standing', null, 'nothing stands over it');
select is(t.move(:'o', :e, 'resume', '{"note": "x"}'), 'pilot_counting', 'what counts is not resumed');
select is(t.move(:'d', :e, 'suspend', '{"note": "x"}'), 'not_your_step', 'the department may not');
select is(t.move(:'o', :e, 'suspend'), 'reason_required', 'not without a reason');
select is(t.move(:'o', :e, 'suspend', '{"note": "范围有争议"}'), '200', 'suspended');
select is(t.s(), 'U500103 false suspended, U500105 false suspended', 'it counts for none');
select is((select label from ledger.reason where reason = 'suspended'), '市委改革办决定暂不计入', 'and the explanation says why');
select is(t.state(:e), 'approved approved', 'it is in force all the same');
select is(t.got(:'a', :e) ->> 'standing', '市委改革办于2023-03-20决定暂停计数，报表不计入：范围有争议', 'the district reads why');
select is((select array_agg(unit order by unit) from ops.notice where entry = :e and kind = 'suspend'),
    '{D30,U500103,U500105}', 'all concerned are told');
select ledger.horizon_cut() as x \gset
select is(t.line(:e) #>> '{suspension,reason}', '范围有争议', 'the ledger shows it beside the pilot');
select is(t.move(:'o', :e, 'suspend', '{"note": "x"}'), 'pilot_not_counting', 'once is enough');
select is((select string_agg(x ->> 'action', ' ' order by x ->> 'action') from jsonb_array_elements(t.got(:'o', :e) -> 'actions') x),
    'resume void', 'what is offered fits');
select is(t.move(:'o', :e, 'resume', '{"note": "已澄清"}'), '200', 'it counts again');
select is(t.s(), 'U500103 true, U500105 true', 'for both');
select is(t.got(:'a', :e) ->> 'standing', null, 'nothing stands over it any more');
select ledger.horizon_cut() as x \gset
select is(t.line(:e) -> 'suspension', 'null', 'nor in the ledger');
-- an amendment while it is suspended leaves it suspended
select t.move(:'o', :e, 'suspend', '{"note": "再议"}') as x \gset
select is(t.edit(:'d', :e, '{"scope_units": ["U500103", "U500105", "U500106"]}'), '200', 'amended meanwhile');
select is(t.s(), 'U500103 false suspended, U500105 false suspended, U500106 false suspended', 'none counts');
select t.move(:'o', :e, 'void', '{"note": "误报"}') as x \gset
select is((select count(*) from ledger.pilot_suspension where upper_inf(in_force)), 0::bigint, 'a void ends that too');
select * from finish();
rollback;
