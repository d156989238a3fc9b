-- SPDX-License-Identifier: Apache-2.0
-- \ir ../freeze.sql: what a worker does with :job; gives :report and :scored.
select t.take(:job) as token \gset
select report.begin(:job, :'token');
select report.run_inputs(:job, :'token') as document \gset
\ir score.sql
select report.freeze_signed(:job, :'token', :'scored', null, null) ->> 'report' as report \gset
