-- SPDX-License-Identifier: Apache-2.0
-- Who was told that a filing lies on a desk, once for each time that it came
-- there.
set role rr_owner;
create table filing.desk_reminder (
	entry		bigint not null references filing.entry,
	since		timestamptz not null,		-- filing.entry.desk_since
	rung		text not null,
	at		timestamptz not null,		-- business clock
	constraint desk_reminder_pkey primary key (entry, since, rung),
	constraint desk_reminder_rung_known check (rung in ('desk', 'admin'))
);

-- It takes what lies on desks, too, now.
drop function if exists filing.digest(bigint[], int[]);
reset role;

revoke update, delete on filing.desk_reminder from rr_writer;
