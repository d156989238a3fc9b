-- SPDX-License-Identifier: Apache-2.0
-- The steps as the last run of the migrator left them, so that the next can tell
-- which one vanished (flow.migrate_end).
set role rr_owner;
create table flow.step_last (
	module		text not null,
	stage		text not null,
	action		text not null,
	unit_kind	org.unit_kind not null,
	role		org.role not null,
	constraint step_last_pkey
	    primary key (module, stage, action, unit_kind, role)
);
reset role;
