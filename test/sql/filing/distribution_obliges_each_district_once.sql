-- SPDX-License-Identifier: Apache-2.0
-- R67–R69, X15: who is named owes an update of this quarter, once.
\ir ../helper_filing.sql
select plan(26);
select t.who('D30', 'clerk') as dept, t.who('U500103', 'clerk') as a \gset
select t.pilot_in_force() as p \gset
create function t.owes(p bigint) returns text language sql as $$
	select string_agg(unit || ' ' || period || ' ' || state, ', ' order by unit, period)
	from filing.obligation where subject = p $$;
select is(t.owes(:p), 'U500103 2023Q1 open, U500105 2023Q1 open', 'each of them owes this quarter''s');
select is((select min(due) from filing.obligation where subject = :p), '2023-03-31'::date,
    'due on the last day of the quarter');
select is((select count(*) from ops.notice where entry = :p and kind = 'distribute' and role = 'clerk'),
    2::bigint, 'and was told');
select results_eq(format('select unit from ledger.pilot_unit where pilot = %s
    and upper_inf(in_force) order by 1', :p), $$values ('U500103'), ('U500105')$$, 'each counts it (R68)');
select is(t.move(:'dept', :p, 'distribute', t.checked()), 'wrong_stage', 'it is distributed once');
select is(t.actions(:'dept', :p), 'amend transfer', 'its department may amend who is named');
select is(t.edit(:'dept', :p, '{"name": "改名"}'), 'invalid_body', 'and nothing else');
select is(t.edit(:'dept', :p, '{"scope_units": ["U500103", "U500105", "U500106"]}'), '200',
    'a district left out is added');
select is(t.owes(:p), 'U500103 2023Q1 open, U500105 2023Q1 open, U500106 2023Q1 open',
    'it alone owes more');
select is((select count(*) from ops.notice where entry = :p and kind = 'distribute'
    and role = 'clerk'), 3::bigint,
    'it alone is told again');
select is(t.got(t.who('U500106', 'clerk'), :p) ->> 'title', '城市更新试点', 'and sees it');
select is(t.edit(:'dept', :p, '{"scope_units": ["U500103", "U500106"]}'), '200', 'one is taken out');
select is(t.owes(:p), 'U500103 2023Q1 open, U500105 2023Q1 waived, U500106 2023Q1 open',
    'and owes nothing from now on');
select is((select count(*) from ledger.pilot_unit where pilot = :p and unit = 'U500105'
    and upper_inf(in_force)), 0::bigint, 'nor counts it');
select is(t.said(t.edited(:'dept', :p, '{"scope_units": ["U500106"]}')), 'fields_invalid',
    'the district that filed it stays in');

-- before the next quarter's updates open
select ops.clock_set('2023-04-11 09:00+08') as x \gset
select is(t.edit(:'dept', :p, '{"scope_units": ["U500103", "U500106", "U500107"]}'), '200', 'one comes late');
select is(t.owes(:p), 'U500103 2023Q1 open, U500105 2023Q1 waived, U500106 2023Q1 open, U500107 2023Q2 open',
    'and owes the running quarter''s; the others no more than before');

-- the next quarters, until it is accepted
select ops.clock_set('2023-06-09 09:00+08') as x \gset
update flow.hook set owes = null where module <> 'pilot_update';
select is(filing.obligation_roll(), 0, 'before the window opens nothing is owed anew');
select ops.clock_set('2023-06-10 09:00+08') as x \gset
select is(filing.obligation_roll(), 2, 'twenty days before the end of the quarter it is (X35)');
select is(filing.obligation_roll(), 0, 'once');
select t.made(t.who('U500106', 'clerk'), 'pilot_update', t.update_body('{"acceptance": "accepted",
    "progress": "completed", "acceptance_date": "2023-06-01"}'), t.owed('U500106', :p, '2023Q2')) as u \gset
select t.attach(t.who('U500106', 'clerk'), :u, 'acceptance_evidence') as x \gset
select t.move(t.who('U500106', 'clerk'), :u, 'submit'), t.move(t.who('U500106', 'reviewer'), :u, 'approve'),
    t.move(:'dept', :u, 'approve') \gset x
select is(t.move(t.who('D07', 'reviewer'), :u, 'approve'), '200', 'accepted');
select is(t.owes(:p), 'U500103 2023Q1 open, U500103 2023Q2 open, U500105 2023Q1 waived, '
    || 'U500106 2023Q1 waived, U500106 2023Q2 met, U500107 2023Q2 open', 'what was never begun before is settled by it');
select is((select late from filing.obligation where subject = :p and unit = 'U500106'
    and period = '2023Q1'), true, 'and stays late');
select is(filing.obligation_roll('2023Q3'), 2, 'accepted, it is owed no more (X34)');

-- at the very end of a quarter nobody has less than five working days
select ops.clock_set('2023-09-29 16:00+08') as x \gset
select t.pilot_in_force('{"document_number": "建办科函〔2021〕445号", "name": "季末试点", "scope_units": ["U500103"]}', '445') as late_ \gset
select is((select period || ' ' || due from filing.obligation where subject = :late_), '2023Q3 2023-10-11', 'but by working days, over the holidays');
select is((select text from ops.notice where entry = :late_ and kind = 'distribute' and unit = 'U500103' and role = 'clerk' and text ~ '请于'),
    '请于2023-10-11前更新推进状态：季末试点', 'as it is told');
select * from finish();
rollback;
