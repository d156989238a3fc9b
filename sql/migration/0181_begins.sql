-- SPDX-License-Identifier: Apache-2.0
-- What a filing begins with that answers what is owed about no filing: a
-- function (o filing.obligation) returns jsonb, of its module.
set role rr_owner;
alter table flow.hook
	add begins	text;
reset role;
