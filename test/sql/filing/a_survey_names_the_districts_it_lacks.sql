-- SPDX-License-Identifier: Apache-2.0
-- 手册四(六)1, R119–R122: every reporting district, two decimals, one a quarter.
\ir ../helper_filing.sql
select plan(16);
select t.who('D46', 'clerk') as clerk, t.who('D07', 'reviewer') as o \gset
create function t.made_(more jsonb) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who('D46', 'clerk'), 'district_survey', t.survey(more));
begin
	perform t.attach(t.who('D46', 'clerk'), e, 'report');
	return e;
end $$;
create function t.rows_(c text) returns jsonb language plpgsql as $$
declare
	j	jsonb := t.survey() -> 'rows';
begin
	return jsonb_build_object('rows', case c
	    when 'two missing' then (j - 0) - 0
	    when 'twice' then j || (j -> 0)
	    when '101' then jsonb_set(j, '{0,score}', '101')
	    when 'three decimals' then jsonb_set(j, '{0,score}', '88.005')
	    when 'a word' then jsonb_set(j, '{0,score}', '"good"')
	    when 'a department' then jsonb_set(j, '{0,unit}', '"D30"') end);
end $$;
create function t.says(c text) returns text language sql as $$
	select (r.body::jsonb #>> '{errors,0,pointer}') || ' ' || (r.body::jsonb #>> '{errors,0,detail}')
	from t.moved(t.who('D46', 'clerk'), t.made_(t.rows_(c)), 'submit') r $$;
select is(jsonb_array_length(t.survey() -> 'rows'), 41, 'forty-one units report');
select is(t.says('two missing'), '/body/rows 缺少以下区县的得分：万州、涪陵', 'missing ones are named');
select is(t.says('twice'), '/body/rows/0/unit “各区县满意度得分”中“U500101”重复', 'each once');
select is(t.says('101'), '/body/rows/0/score “满意度得分”应在0至100之间', 'not over a hundred');
select is(t.says('three decimals'), '/body/rows/0/score “满意度得分”最多2位小数', 'not rounded in silence');
select is(t.says('a word'), '/body/rows/0/score “满意度得分”应为数字', 'a number');
select matches(t.says('a department'), '^/body/rows', 'of a district');
select is(t.move(:'clerk', t.made_('{"period": "2023Q2"}'), 'submit'), 'event_in_future', 'of no quarter to come');
select is(t.move(:'clerk', t.made_('{"period": "202301B"}'), 'submit'), 'fields_invalid', 'of a quarter');
select t.made_('{}') as e \gset
select is(t.move(:'clerk', :e, 'submit'), '200', 'submitted');
select is(t.state(:e), 'office_review in_review', 'straight to the office: no review in the centre (X7)');
select is(t.move(:'clerk', t.made_('{}'), 'submit'), 'already_exists', 'one a quarter');
select is(t.move(:'o', :e, 'approve'), '200', 'approved');
select is((select count(*) || ' ' || min(score) from ledger.district_survey_row where period = '2023Q1'
    and upper_inf(in_force)), '41 88.05', 'a row a district');
select t.move(:'clerk', :e, 'revise') as x \gset
select is(t.edit(:'clerk', :e, '{"period": "2022Q4"}'), '200', 'a change');
select is(t.move(:'clerk', :e, 'submit'), 'fields_invalid', 'keeps to its quarter');
select * from finish();
rollback;
