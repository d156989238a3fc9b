-- SPDX-License-Identifier: Apache-2.0
-- A further revision says which appeals it comes from.
set role rr_owner;
alter table report.run add column appeals bigint[] not null default '{}';
alter table report.report add column appeals bigint[] not null default '{}',
	add constraint report_appeals_few check (cardinality(appeals) <= 50);
reset role;
