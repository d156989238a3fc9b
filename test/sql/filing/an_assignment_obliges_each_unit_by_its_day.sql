-- SPDX-License-Identifier: Apache-2.0
-- 交办 (R113, R115, X59): in one act, to each unit by its own day; done twice it
-- is done once; changed and recalled while nobody has reported.
\ir ../helper_assigned.sql
select plan(46);
select t.who('D07', 'clerk') as clerk, t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar,
    t.who('U500105', 'clerk') as b \gset

-- who issues
select is(t.said(t.act(t.who('D07', 'reviewer'), 'entry_create', '{"body": {"module": "bottleneck"}}')),
    'forbidden', 'a reviewer of the office who is no module administrator issues nothing');
select is(t.said(t.act(t.who('D30', 'clerk'), 'entry_create', '{"body": {"module": "bottleneck"}}')),
    'forbidden', 'nor does a department');
select t.made(:'clerk', 'bottleneck', t.task(t.rows('U500103 2023-03-28'))) as d \gset
select is(t.actions(:'clerk', :d), 'discard edit', 'a clerk of the office may prepare it');
select is(t.move(:'clerk', :d, 'assign'), 'not_your_step', 'and not issue it');
select is(t.actions(t.admin(), :d), 'assign discard edit', 'its administrator may (X59)');

-- what is refused
select is(t.errors(t.moved(t.admin(), t.made(t.admin(), 'bottleneck',
    t.task(t.rows('U500103 2023-03-19', 'D07 2023-03-28'), '{"track": "education", "policy_area": "economy"}')), 'assign')),
    '{invalid_value /body/track,invalid_value /body/units/0/due,invalid_value /body/units/1/unit}'::text[],
    'a day that is past, the issuer itself, a track of another area');
select is(t.errors(t.moved(t.admin(), t.made(t.admin(), 'bottleneck', '{"classified": false}'), 'assign')),
    '{required /body/policy_area,required /body/requirement,required /body/title,required /body/track,required /body/units}'::text[],
    'all that is missing at once');

-- issued
select t.assigned('bottleneck', t.rows('U500103 2023-03-28', 'U500105 2023-05-10', 'D30 2023-03-31')) as e \gset
select is(t.state(:e), 'approved approved', 'one act and it is issued');
select is(t.owes(:e), 'D30 2023Q1 open, U500103 2023Q1 03-28 open, U500105 2023Q2 05-10 open',
    'each owes one report, in the period of its day');
select is((select string_agg(unit || ' ' || role, ', ' order by unit) from ops.notice where entry = :e and kind = 'assign'),
    'D30 clerk, U500103 clerk, U500105 clerk', 'and its clerks were told');
select results_eq(format('select unit, due::text from ledger.bottleneck_unit where bottleneck = %s
    and upper_inf(in_force) order by 1', :e),
    $$values ('D30', '2023-03-31'), ('U500103', '2023-03-28'), ('U500105', '2023-05-10')$$, 'the ledger has it');
select is(t.got(:'a', :e) ->> 'title', '打通数据堵点', 'a responsible unit reads it');
select is(t.got(t.who('U500106', 'clerk'), :e) ->> 'code', 'not_found', 'another does not');
select is(t.got(:'a', :d) ->> 'code', 'not_found', 'nor anybody what is only prepared');
select is(t.move(t.admin(), :e, 'assign'), 'wrong_stage', 'it is issued once');
select is(t.actions(t.admin(), :e), 'amend void', 'its administrator may change or recall it');
select is(t.actions(:'ar', :e), 'transfer', 'a unit may pass its part on');

-- changed
select is(t.edit(t.admin(), :e, t.task(t.rows('U500103 2023-03-30', 'U500105 2023-03-25', 'D30 2023-03-31', 'U500106 2023-04-20'))),
    'invalid_body', 'a change keeps to what may be changed');
select is(t.edit(t.admin(), :e, jsonb_build_object('units',
    t.rows('U500103 2023-03-30', 'U500105 2023-03-25', 'D30 2023-03-31', 'U500106 2023-04-20'))), '200',
    'a unit is added, two days are moved');
select is(t.owes(:e), 'D30 2023Q1 open, U500103 2023Q1 03-30 open, U500105 2023Q1 03-25 open, '
    || 'U500105 2023Q2 05-10 waived, U500106 2023Q2 04-20 open', 'what is owed moves along, also to another period');
select is(t.told('D30', 'assign'), 1::bigint, 'whose day stays is not told again');
select is(t.told('U500103', 'assign'), 2::bigint, 'whose day moved is');
select is(t.edit(t.admin(), :e, '{"requirement": "改为省际数据"}'), '200', 'the words are changed');
select is(t.told('D30', 'amend'), 1::bigint, 'and all units told');

-- recalled
select t.begun('U500106', :e, '2023Q2') as draft \gset
select is(t.edit(t.admin(), :e, jsonb_build_object('units',
    t.rows('U500103 2023-03-30', 'U500105 2023-03-25', 'D30 2023-03-31'))), '200', 'one unit is recalled');
select is(t.owes(:e), 'D30 2023Q1 open, U500103 2023Q1 03-30 open, U500105 2023Q1 03-25 open, '
    || 'U500105 2023Q2 05-10 waived, U500106 2023Q2 04-20 waived', 'and owes nothing');
select is(t.state(:draft), 'voided voided', 'its draft is voided');
select is((select note from filing.event where entry = :draft order by event desc limit 1), '交办已收回', 'with the reason');
select is(t.told('U500106', 'void'), 1::bigint, 'and it was told');
select t.filed('U500103', :e, '2023Q1') as u \gset
select is(t.said(t.edited(t.admin(), :e, jsonb_build_object('units', t.rows('U500105 2023-03-25', 'D30 2023-03-31')))),
    'already_reported', 'who has reported is not recalled');
select is((t.edited(t.admin(), :e, jsonb_build_object('units', t.rows('U500105 2023-03-25', 'D30 2023-03-31'))))
    .body ->> 'detail', '渝中区已经反馈，不能收回或改期', 'the reason names it');
select is(t.said(t.edited(t.admin(), :e, jsonb_build_object('units',
    t.rows('U500103 2023-03-31', 'U500105 2023-03-25', 'D30 2023-03-31')))), 'already_reported', 'nor given another day');
select is(t.said(t.moved(t.admin(), :e, 'void', '{"note": "下发有误"}')), 'already_reported',
    'nor is the whole recalled then');
select is(t.edit(t.admin(), :e, jsonb_build_object('units', t.rows('U500103 2023-03-30', 'D30 2023-03-31'))), '200',
    'the others still may');
select is(t.got(:'b', :e) ->> 'code', 'not_found', 'and see it no more');

-- the whole
select t.assigned('bottleneck', t.rows('U500103 2023-03-28', 'D30 2023-04-30'), '{"title": "另一个"}') as w \gset
select t.begun('D30', :w, '2023Q2') as wd \gset
select is(t.move(t.admin(), :w, 'void'), 'reason_required', 'a recall has a reason');
select is(t.move(t.admin(), :w, 'void', '{"note": "下发有误"}'), '200', 'nobody has reported: it is recalled');
select is(t.owes(:w), 'D30 2023Q2 04-30 waived, U500103 2023Q1 03-28 waived', 'nobody owes anything');
select is(t.state(:wd), 'voided voided', 'drafts are voided');
select is((select count(*) from ledger.bottleneck_unit where bottleneck = :w and upper_inf(in_force)), 0::bigint,
    'nothing of it is in force');
update flow.hook set owes = null where module not in
    ('demand_task_update', 'bottleneck_update', 'pilot_update');
select is(filing.obligation_roll('2023Q3'), 2, 'the quarters after it ask nothing of it');

-- next to the door
select is(t.read(:'a', 'filing.assignment_list', jsonb_build_object('path', jsonb_build_object('id', :e::text)))
    #>> '{items,0,unit,unit}', 'U500103', 'a responsible unit sees how far all are');
select is(t.read(:'a', 'filing.assignment_list', jsonb_build_object('path', jsonb_build_object('id', :e::text)))
    #>> '{items,0,state_label}', '待本级审核', 'in whose hands its own is');
select is(t.read(t.who('D30', 'clerk'), 'filing.assignment_list', jsonb_build_object('path', jsonb_build_object('id', :e::text)))
    #> '{items,0,entry}', 'null', 'and nobody''s report that he may not read');
select is(t.read(t.who('U500106', 'leader'), 'filing.assignment_list', jsonb_build_object('path', jsonb_build_object('id', :w::text)))
    ->> 'code', 'not_found', 'who does not see the task sees nothing');
select is(t.got(t.admin(), :e) -> 'assigned', 'true', 'a page knows that it is issued');
select * from finish();
rollback;
