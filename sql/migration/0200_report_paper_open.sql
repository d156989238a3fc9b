-- SPDX-License-Identifier: Apache-2.0
-- What was on its way when a report's files were first asked for: they say so, and
-- say the same whenever they are made again.
set role rr_owner;
create table report.paper_open (
	report	bigint primary key references report.report,
	as_of	timestamptz not null,		-- business clock
	units	json not null
);
reset role;

revoke insert, update, delete, truncate on report.paper_open
	from rr_writer, rr_reader;
grant select on report.paper_open to rr_writer, rr_reader;
grant insert on report.paper_open to rr_writer;
