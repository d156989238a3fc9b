-- SPDX-License-Identifier: Apache-2.0
-- 使用情况考评, 按时报送率 and the matrix are of a quarter or of two months: a year is
-- refused, not answered with an empty table that says 第三季度 (R97, X56).
\ir ../helper_filing.sql
select plan(5);
create function t.asked(door text, period text) returns text language sql as $$
	select coalesce(x ->> 'code', x ->> 'label') from t.read(t.who('D07', 'reviewer'),
	    'filing.' || door, jsonb_build_object('query',
	    jsonb_build_object('period', period))) x $$;
select is(t.asked('usage_appraisal', '2023'), 'invalid_parameter', 'no year of use');
select is(t.asked('obligation_rates', '2023'), 'invalid_parameter', 'nor of rates');
select is(t.asked('obligation_matrix', '2023'), 'invalid_parameter', 'nor of what was owed');
select is(t.asked('usage_appraisal', '202302B'), '2023年3—4月', 'two months are one');
select is(t.asked('usage_appraisal', null), ops.period_label(ops.period_of(ops.today())),
    'and the quarter that runs, where none is named');
select * from finish();
rollback;
