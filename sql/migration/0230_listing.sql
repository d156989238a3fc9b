-- SPDX-License-Identifier: Apache-2.0
-- Tables of the screen that can be taken away as a workbook (X51): what the route
-- of the page answers, set in columns, so that screen and sheet cannot differ.
set role rr_owner;

create table filing.listing (
	listing		text primary key,	-- `of` of an export
	label		text not null,
	door		text not null,		-- the route's, (caller, args)
	sheets		text not null,		-- (its answer) → sheets
	by_module	boolean not null default false,
	-- rows are a unit's own business: others take their unit's, the office all
	of_units	boolean not null default false,
	filters		text[] not null default '{}',
	states		text			-- list of its filter state
);

reset role;
grant select on filing.listing to rr_writer;
