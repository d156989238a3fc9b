-- SPDX-License-Identifier: Apache-2.0
-- 代录 (X60): drafts that a module administrator made for units from a table.
-- What a unit got in one table it may submit in one act.
set role rr_owner;

create table filing.import (
	import		bigint primary key,		-- the job's number
	module		text not null references flow.module,
	name		text not null,
	sha256		text not null references filing.blob,
	account		bigint not null references org.account,
	unit		text not null references org.unit,	-- of that person
	at		timestamptz not null		-- business clock
);

create table filing.draft_for_unit (
	entry		bigint primary key references filing.entry,
	import		bigint not null references filing.import,
	unit		text not null references org.unit
);
create index draft_of_unit on filing.draft_for_unit (unit, import, entry);
create index draft_of_import on filing.draft_for_unit (import, unit);
create index import_of_account on filing.import (account, import);
reset role;
revoke update, delete, truncate on filing.import, filing.draft_for_unit
	from rr_writer;
