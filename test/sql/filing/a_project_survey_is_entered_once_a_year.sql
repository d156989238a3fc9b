-- SPDX-License-Identifier: Apache-2.0
-- 手册四(六)2, R123–R126, X7: entered by the office alone, in force at once, one a
-- project and year, never scored.
\ir ../helper_filing.sql
select plan(17);
select t.who('D07', 'clerk') as c, t.sample_in_force('project', 1) as p, t.sample_in_force('project', 2) as p2 \gset
create function t.survey_of(p bigint, more jsonb default '{}') returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who('D07', 'clerk'), 'project_survey', jsonb_build_object('classified', false,
		    'project', p, 'year', 2022, 'score', 88.05, 'conclusion', '总体满意') || more);
begin
	perform t.attach(t.who('D07', 'clerk'), e, 'report');
	return e;
end $$;
create function t.sent(e bigint) returns text language sql as $$
	select t.move(t.who('D07', 'clerk'), e, 'submit') $$;
select t.survey_of(:p) as e \gset
select is(t.got(:'c', :e) ->> 'title', '项目名称1 2022年度满意度', 'it is called after project and year');
select is(t.sent(:e), '200', 'entered');
select is(t.state(:e), 'approved approved', 'and that is all: nobody reviews it');
select is((select score from ledger.project_survey where project = :p and upper_inf(in_force)), 88.05, 'it stands as it was measured');
select is((select count(*) from filing.version where entry = :e and frozen_at is not null), 1::bigint, 'signed');
select is(t.sent(t.survey_of(:p)), 'already_exists', 'once a project and year');
select is(t.sent(t.survey_of(:p, '{"year": 2021}')), '200', 'another year is another');
select is(t.sent(t.survey_of(:p2)), '200', 'so is another project');
select is(t.sent(t.survey_of(:p2, '{"year": 2024}')), 'event_in_future', 'of no year to come');
select is(t.sent(t.survey_of(:p2, '{"year": 2020, "score": 100.01}')), 'fields_invalid', 'at most a hundred');
select is(t.errors(t.moved(:'c', t.made(:'c', 'project_survey', jsonb_build_object('classified', false, 'project', :p2,
    'year', 2020, 'score', 90, 'conclusion', '结论')), 'submit')), '{"attachment_required /body/report"}', 'with its report');
select t.made(:'c', 'project', '{"classified": false, "name": "未立项"}') as d \gset
select is(t.errors(t.moved(:'c', t.survey_of(:d, '{"year": 2019}'), 'submit')), '{"invalid_value /body/project"}', 'of a project in force');
select t.move(:'c', :e, 'revise') as x \gset
select is(t.edit(:'c', :e, '{"year": 2020}'), '200', 'a change');
select is(t.errors(t.moved(:'c', :e, 'submit')), '{"invalid_value /body/year"}', 'keeps to its year');
select is(t.edit(:'c', :e, '{"year": 2022, "score": 90}') || ' ' || t.sent(:e), '200 200', 'so it is');
select is((select string_agg(score::text, ' ') from ledger.project_survey where project = :p and year = 2022
    and upper_inf(in_force)), '90.00', 'and replaces what it was');
select is((select string_agg(distinct j.proname, ' ') from pg_proc j where j.proname like 'judge_%'
    and j.prosrc like '%project_survey%'), null, 'no score reads it');
select * from finish();
rollback;
