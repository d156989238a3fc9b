-- SPDX-License-Identifier: Apache-2.0
-- R122, R124, R126: the centre owes the survey of each quarter, the office that of
-- each project once a year, at its end.
\ir ../helper_filing.sql
select plan(31);
select t.who('D46', 'clerk') as c, t.who('D07', 'reviewer') as o, t.who('D07', 'clerk') as k \gset
create function t.stands(m text) returns text language sql as $$
	select string_agg(unit || ' ' || period || ' ' || due || ' ' || state || case when late then ' late' else '' end, ', '
	    order by period) from filing.obligation where module = m $$;
create function t.due(m text, p text) returns bigint language sql as $$
	select obligation from filing.obligation where module = m and period = p $$;
create function t.sent(caller text, e bigint) returns text language sql as $$
	select t.attach(caller, e, 'report') || ' ' || t.move(caller, e, 'submit') $$;
update flow.hook set owes = null where module not in ('district_survey', 'project_survey');

-- 6a
select is(filing.obligation_roll(), 1, 'from twenty days before the end of a quarter');
select is(t.stands('district_survey'), 'D46 2023Q1 2023-03-31 open', 'the centre owes its survey');
select is(filing.obligation_roll(), 0, 'once');
select ops.clock_set('2023-03-21 09:00+08') as x \gset
select is(filing.remind() ->> 'items', '1', 'ten days before it is reminded');
select is((select string_agg(distinct text, ' ') from ops.notice where unit = 'D46' and kind = 'digest'),
    '待报 1 项（2023-03-31截止，还剩 10 天）：区县改革满意度（2023年第一季度）', 'by its name');
select is((select c - 'waived' - 'late' - 'overdue' - 'due' from jsonb_array_elements(t.read(:'o', 'filing.obligation_matrix',
    '{"query": {"period": "2023Q1"}}') -> 'cells') c where c ->> 'unit' = 'D46'),
    '{"unit": "D46", "module": "district_survey", "open": 1, "filed": 0, "met": 0, "nothing": 0}', 'it stands in the matrix');
select t.made(:'c', 'district_survey', '{}', t.due('district_survey', '2023Q1')) as e \gset
select is(t.got(:'c', :e) -> 'body', '{"period": "2023Q1"}', 'it begins with its quarter');
select is(t.got(:'c', :e) ->> 'title', '2023年第一季度区县改革满意度', 'and is called after it');
select is(t.edit(:'c', :e, t.survey()), '200', 'filled');
select is(t.sent(:'c', :e), '201 200', 'submitted');
select is(t.stands('district_survey'), 'D46 2023Q1 2023-03-31 filed', 'it is filed');
select is(t.move(:'o', :e, 'return', '{"reason_code": "wording", "note": "请核对"}'), '200', 'returned');
select is(t.stands('district_survey'), 'D46 2023Q1 2023-03-31 open', 'it is owed again');
select ops.clock_set('2023-04-03 09:00+08') as x \gset
select is(t.move(:'c', :e, 'submit', '{"note": "已核"}') || ' ' || t.move(:'o', :e, 'approve'), '200 200', 'approved');
select is(t.stands('district_survey'), 'D46 2023Q1 2023-03-31 met', 'met, and in time');
select is(t.move(:'o', :e, 'void', '{"note": "样本有误"}') || ' ' || t.stands('district_survey'),
    '200 D46 2023Q1 2023-03-31 open', 'void, it is owed again');
select ops.clock_set('2023-06-20 09:00+08') as x \gset
select t.made(:'c', 'district_survey', t.survey('{"period": "2023Q2"}')) as f \gset
select is(t.sent(:'c', :f) || ' ' || filing.obligation_roll(), '201 200 0', 'one that was filed before owes nothing more');
select t.made(:'c', 'district_survey', t.survey()) as g \gset
select is(t.sent(:'c', :g), '201 200', 'the first quarter''s, begun by itself');
select is(t.stands('district_survey'), 'D46 2023Q1 2023-03-31 filed late', 'answers what was owed, and is late');
select is(filing.obligation_roll('2022Q4'), 0, 'of a quarter that is over nobody begins to owe');

-- 6b
select t.project_in_force() as p, t.project_in_force('{"name": "数据共享改革"}') as q \gset
create function t.surveyed(o bigint, p bigint default null) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who('D07', 'clerk'), 'project_survey', jsonb_strip_nulls(jsonb_build_object(
		    'classified', false, 'project', p, 'year', case when o is null then 2023 end, 'score', 88.05,
		    'conclusion', '总体满意')), o);
begin
	if t.sent(t.who('D07', 'clerk'), e) <> '201 200' then
		raise exception 'not entered';
	end if;
	return e;
end $$;
select is(filing.obligation_roll('2023Q3') || coalesce(t.stands('project_survey'), ' none'), '1 none',
    'of projects nothing before the last quarter');
select ops.clock_set('2023-12-12 09:00+08') as x, filing.obligation_roll() as n \gset
select is(t.stands('project_survey'), 'D07 2023Q4 2023-12-31 open', 'then the office owes it');
select t.surveyed(t.due('project_survey', '2023Q4')) as a \gset
select is(t.got(:'k', :a) #>> '{body,project}', :'p', 'it begins with the first project');
select is(t.got(:'k', :a) #>> '{body,year}', '2023', 'and the year');
select is(t.stands('project_survey'), 'D07 2023Q4 2023-12-31 open', 'while another is without one it is owed');
select is((filing.project_survey_begins(o)) ->> 'project', :'q', 'which is the next') from filing.obligation o
where o.obligation = t.due('project_survey', '2023Q4');
select t.surveyed(null, :q) as b \gset
select is(t.stands('project_survey'), 'D07 2023Q4 2023-12-31 met', 'the last one meets it');
select is(t.move(:'o', :a, 'void', '{"note": "样本有误"}') || ' ' || t.stands('project_survey'),
    '200 D07 2023Q4 2023-12-31 open', 'void, whichever it is, the year is owed again');
select t.surveyed(t.due('project_survey', '2023Q4')) as d \gset
select is(t.stands('project_survey'), 'D07 2023Q4 2023-12-31 met', 'and met');
select is(filing.obligation_roll('2022Q4'), 0, 'of a year that is over nobody begins to owe');
select is_empty('select * from filing.check_obligation()', 'what is met was approved');
select * from finish();
rollback;
