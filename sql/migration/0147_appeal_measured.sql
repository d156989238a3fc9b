-- SPDX-License-Identifier: Apache-2.0
-- A report of projects scores projects; the department that leads one contests
-- for it.  measured: what the report scores, a unit or a project; measured_name:
-- as that report says it.
set role rr_owner;
alter table report.appeal
	add column measured text,
	add column measured_name text;
alter table report.appeal disable trigger user;
update report.appeal a set measured = a.unit, measured_name = (select u.short
    from org.unit u where u.unit = a.unit);
alter table report.appeal enable trigger user;
alter table report.appeal
	alter column measured set not null,
	alter column measured_name set not null;
drop index report.appeal_once;
create unique index appeal_once on report.appeal (report, measured, indicator)
	where state <> 'withdrawn';
reset role;
