-- SPDX-License-Identifier: Apache-2.0
-- The first period that there is a report of (the manual is of 2023-03-31): what
-- lies before it has no report, and nothing is compared with it.
set role rr_owner;

alter table report.kind add column first_period text;
update report.kind set first_period = case every
	when 'quarter' then '2023Q1' else '202301B' end;
alter table report.kind alter column first_period set not null;

reset role;
