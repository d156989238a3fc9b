-- SPDX-License-Identifier: Apache-2.0
-- The indicators of a report are counted side by side, each on a connection of
-- its own; here each leaves what it found until the report is frozen.
set role rr_owner;

-- units, facts: as report.figures says them
create table report.run_figure (
	job		bigint references report.run on delete cascade,
	indicator	text,
	units		json not null,
	facts		bigint not null,
	primary key (job, indicator)
);
reset role;

revoke insert, update, delete, truncate on report.run_figure
	from rr_writer, rr_reader;
grant insert on report.run_figure to rr_reader;
