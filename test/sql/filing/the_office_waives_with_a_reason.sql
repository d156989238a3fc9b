-- SPDX-License-Identifier: Apache-2.0
-- 免报: by an administrator of the module, with the reason, written down for good.
\ir ../helper_filing.sql
select plan(20);
select t.who('U500103', 'clerk') as a, t.who('D07', 'reviewer') as o, t.who('D30', 'clerk') as d,
    t.person('D07', 'reviewer', '{pilot_update}') as adm \gset
select t.pilot_in_force() as p \gset
select t.owed('U500103', :p) as ob, t.owed('U500105', :p) as ob2 \gset
create function t.waive(caller text, o bigint, reason text default '试点暂停') returns ops.answer language sql as $$
	select t.act(caller, 'obligation_waive', jsonb_build_object('path', jsonb_build_object('id', o::text),
	    'body', jsonb_build_object('reason', reason))) $$;
select is(t.said(t.waive(:'a', :ob)), 'forbidden', 'not by the unit');
select is(t.said(t.waive(:'d', :ob)), 'forbidden', 'nor by the department');
select is(t.said(t.waive(:'o', :ob)), 'forbidden', 'nor by who does not administer the module');
select is((t.waive(:'adm', :ob)).body ->> 'state_label', '免报', 'by its administrator');
select is((select reason || ' ' || account from filing.waiver where obligation = :ob), '试点暂停 ' || t.account(:'adm'),
    'with the reason');
select is(t.said(t.waive(:'adm', :ob)), 'nothing_owed', 'once');
select is((select count(*) from ops.notice where kind = 'waived' and unit = 'U500103'), 2::bigint,
    'clerk and reviewer are told');
select is((select filing.timeliness(x) from filing.obligation x where obligation = :ob), 'waived', 'it counts nowhere');
select is(t.said(t.act(:'a', 'entry_create', jsonb_build_object('body', jsonb_build_object('module', 'pilot_update',
    'obligation', :ob)))), 'nothing_owed', 'nothing is owed any more');

-- an amendment of the pilot obliges nobody again whom the office let off
create function t.amend(p bigint, more jsonb) returns text language sql as $$
	select t.edit(t.who('D30', 'clerk'), p, more) $$;
create function t.stands(p bigint) returns text language sql as $$
	select string_agg(right(unit, 1) || ' ' || state, ', ' order by unit) from filing.obligation where subject = p $$;
select is(t.amend(:p, '{"scope_units": ["U500103", "U500105", "U500106"]}'), '200', 'a district is added');
select is(t.stands(:p), '3 waived, 5 open, 6 open', 'it owes, and the one let off does not');
select is((select count(*) from ops.notice where entry = :p and kind = 'distribute' and unit = 'U500103'
    and role = 'clerk'), 1::bigint,
    'nor is it told to file');
select is(t.amend(:p, '{"acceptance_due": "2023-12-31"}'), '200', 'another day of acceptance');
select is(t.stands(:p), '3 waived, 5 open, 6 open', 'is no reason either');
select t.amend(:p, '{"scope_units": ["U500103", "U500105"]}') as x,
    t.amend(:p, '{"scope_units": ["U500103", "U500105", "U500106"]}') as y \gset
select is(t.stands(:p), '3 waived, 5 open, 6 open', 'who was only taken out owes when it is back');
select t.amend(:p, '{"scope_units": ["U500103", "U500105"]}') as x \gset

select ops.clock_set('2023-04-03 09:00+08') as x \gset
select is(t.said(t.waive(:'adm', :ob2)), '200', 'after its day');
select is((select late from filing.obligation where obligation = :ob2), true, 'it is settled late, and stays late');
select is((select string_agg(concat_ws(' ', x.what, x.subject, x.unit, x.label, x.detail), ' | ')
    from report.period_exceptions('2023Q1') x where x.unit = '渝中区'), format('waived %s 渝中区 %s 免报。理由：试点暂停。批准：%s（2023年3月20日）。',
    :p, (select label from flow.module where module = 'pilot_update'), (select name from org.account
    where account = t.account(:'adm'))), 'it stands in the annex of the period''s report');
select is((select count(*) from report.period_exceptions('2023Q2')), 0::bigint, 'and of no other');
select throws_ok('update filing.waiver set reason = ''x''', '55000', null, 'a reason is written once');
select * from finish();
rollback;
