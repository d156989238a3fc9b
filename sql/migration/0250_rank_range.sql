-- SPDX-License-Identifier: Apache-2.0
-- How firm the ranks of a report are: between which every unit's rank lies when
-- the points of the indicators are drawn anew, each within so many percent, so
-- many times, from a seed.  Worked out by the worker from the frozen document,
-- once, and kept beside it: the document and its digest know nothing of it.
set role rr_owner;
create table report.rank_range (
	report	bigint primary key references report.report,
	seed	bigint not null,
	samples	int not null,
	percent	int not null,
	units	jsonb not null,		-- {unit: {"best": 1, "worst": 3}}
	made_at	timestamptz not null,	-- business clock
	constraint rank_range_draws check (samples > 0),
	constraint rank_range_percent check (percent between 1 and 100)
);

-- Reports from before get theirs as soon as a worker of this version runs.
insert into ops.job (kind, args, created_by)
select 'rank_range', jsonb_build_object('report', r.report), r.requested_by
from report.report r order by r.report;
reset role;

revoke insert, update, delete, truncate on report.rank_range
	from rr_writer, rr_reader;
grant select on report.rank_range to rr_writer, rr_reader;
grant insert on report.rank_range to rr_writer;
