-- SPDX-License-Identifier: Apache-2.0
-- One event or proof claimed twice is seen (X39, X40), a pilot's result becomes
-- an achievement without being typed again (X46), and a ledger is counted by
-- unit (R93).
set role rr_owner;

-- alike: f(filing.entry, jsonb body) returns table (entry bigint, version int,
--	why text): versions of whichever unit that claim the same source or event
-- proofs: fields of files each of which should prove one filing alone
-- drawn: {"from": module, "rows": its field of rows, "row": their key,
--	"link": field that names the filing, "link_row": field that names the
--	row, "label": words of the button}: this module is begun from a row that
--	is in force; its fill hook takes over what the row says
alter table flow.hook
	add column alike text,
	add column proofs text[] not null default '{}',
	add column drawn jsonb;

create index version_of_event_day on filing.version
	((body ->> 'event_date'), (body ->> 'situation'))
	where body ? 'event_date';
create index version_of_result on filing.version
	((body ->> 'pilot_result_row')) where body ? 'pilot_result_row';

-- The result that it came from, by the id that it keeps for good (X53).
alter table ledger.achievement add column pilot_result_row text;

-- tally: {"by": column, "list": its code list, "class": the key in a code's
--	"more" that sorts it, "labels": code list of the classes, "day": column}:
--	how its facts of a year are counted by unit and class
alter table ledger.target add column tally jsonb;
reset role;
