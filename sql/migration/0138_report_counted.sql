-- SPDX-License-Identifier: Apache-2.0
-- A frozen document (format 3) says of each figure how many facts it counts and
-- their digest; the facts themselves stand here under that digest, written while
-- they are counted.  A document that listed them was parsed anew by whoever
-- wanted one number of it, and ended where PostgreSQL's jsonb does.
set role rr_owner;

-- facts: sorted by entry and version; "unit entry version num den event note" of
-- what was counted, "unit entry version reason note" of what was left out.
-- hashes: the sha256 of each.  digest: of the hashes, a line each.  The same list
-- in two reports is one row.
create table report.counted (
	digest		text primary key,
	facts		text[] not null,
	hashes		text[] not null
);
-- compressing hashes costs more than it saves
alter table report.counted
	alter column facts set storage external,
	alter column hashes set storage external;

-- The ledger's notes, chained a stretch at a time: digest is that of the stretch
-- before and of the lines of this one, so that a report need not read them all.
create table report.ledger_block (
	upto		bigint primary key,	-- of the last approval noted
	rows		bigint not null,	-- all of them, up to here
	digest		text not null
);
reset role;

revoke insert, update, delete, truncate on report.counted,
	report.ledger_block from rr_writer, rr_reader;
grant insert on report.counted, report.ledger_block to rr_reader;

-- They have other arguments or answers now.
drop function if exists report.inputs_of(report.run, boolean);
drop function if exists report.figures(text, bigint, ledger.span, text[],
	boolean, boolean);
drop function if exists report.ledger_keep(bigint);
