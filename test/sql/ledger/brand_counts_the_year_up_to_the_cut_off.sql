-- SPDX-License-Identifier: Apache-2.0
-- R95-R104, X32, X41, X43.
\ir ../ledger_helper.sql
select plan(11);
create function t.b(class text, period text default '2023Q1')
returns text language sql as $$
	select t.judged('brand_' || class, t.now_(), t.span(period, 'infinity')) $$;
select t.at('2023-01-10 09:00+08');
select t.achievement('U500103', 'N1', '2022-12-31') as e \gset
select t.achievement('U500103', 'N4', '2023-01-01') as e \gset
select is(t.b('national'), 'U500103 v1 1/1', 'from 1 January on');
select t.at('2023-04-05 09:00+08');
select t.achievement('U500103', 'N4', '2023-03-31') as e \gset
select t.achievement('U500104', 'N4', '2023-04-01') as e \gset
select is(t.b('national'), 'U500103 v1 1/1, U500103 v1 1/1, '
    'U500104 v1 after_cut_off', 'to the cut-off');
select is(t.b('national', '2023Q2'), 'U500103 v1 1/1, U500103 v1 1/1, '
    'U500104 v1 1/1', 'the quarters add up within the year');
select is(t.b('national', '2022Q4'), 'U500103 v1 approved_late',
    'the last day of the year before is that year''s');
select t.achievement('D02', 'N4', '2023-02-01') as e \gset
select t.achievement('D02', 'P1', '2023-02-01') as e \gset
select is(t.b('media'), 'D02 v1 department_ledger_only',
    'a department''s goes to the ledger only');
insert into org.unit_flag (unit, flag, in_force) values
    ('U500105', 'chief_is_city_leader', '[2023-02-01,2023-03-01)');
select t.achievement('U500105', 'C8', '2023-01-31') as e \gset
select t.achievement('U500105', 'C8', '2023-02-01') as e \gset
select t.achievement('U500105', 'C8', '2023-03-01') as e \gset
select t.achievement('U500105', 'C7', '2023-02-01') as e \gset
select is(t.b('city'), 'U500105 v1 1/1, U500105 v1 chief_is_city_leader, '
    'U500105 v1 1/1, U500105 v1 1/1',
    'C8 is void on the days when the chief leads the city');
select is((select count(*) from ledger.judge_brand_national_v1(t.now_(),
    t.span('2023Q1')) where unit = 'U500105'), 0::bigint, 'C is not N');
select is((select count(*) from ledger.judge_brand_media_v1(t.now_(),
    t.span('2023Q1')) where counted), 0::bigint, 'nor P');
select t.achievement('U500106', 'N4', '2023-02-01') as e \gset
select t.achievement('U500106', 'C1', '2023-02-01', '{}', :e, 2);
select is((select count(*) from ledger.judge_brand_national_v1(t.now_(),
    t.span('2023Q1')) where unit = 'U500106'), 0::bigint,
    'a revision moves it from one to the other');
select is((select version from ledger.judge_brand_city_v1(t.now_(),
    t.span('2023Q1')) where unit = 'U500106'), 2, 'with its new version');
select is(t.b('city', '2024Q1'), null, 'the year after begins at nothing');
select * from finish();
rollback;
