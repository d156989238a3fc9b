-- SPDX-License-Identifier: Apache-2.0
-- 重大改革项目报表: reports of more than one kind.  What is compared need not be
-- a unit of the city.
set role rr_owner;

-- One row a kind of report (sql/data/report_kind.sql).  units, figures, boards
-- and work name functions of this schema: what is compared, what a cockpit
-- shows besides scores, what it makes of that, and what stands beside it.
create table report.kind (
	kind		text primary key,
	every		text not null,
	units		text not null,
	figures		text not null,
	boards		text not null,
	work		text,
	constraint kind_every_known check (every in ('quarter', 'two_months'))
);
revoke insert, update, delete, truncate on report.kind
	from rr_writer, rr_reader;

-- What a report compares stands in its own document.
alter table report.score drop constraint score_unit_fkey;

-- Functions that ask for more than they did.
drop function if exists report.figures(text, bigint, ledger.span, boolean,
	boolean);
drop function if exists report.units_of(date);
reset role;
