-- SPDX-License-Identifier: Apache-2.0
-- A change of type brings back the type's own storage: lists of facts were
-- compressed again, a tenth of the time that counting them took.
set role rr_owner;

alter table report.counted
	alter column facts set storage external,
	alter column hashes set storage external;

-- report.cockpit_figures: experiences that have spread to a district.
create index achievement_spread on ledger.achievement (event_date)
	where spread_units is not null;
reset role;
