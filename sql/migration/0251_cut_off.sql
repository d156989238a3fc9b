-- SPDX-License-Identifier: Apache-2.0
-- The last day that counts in a period's report (X33) is its last day, unless the
-- office has set another, with a reason; every setting stays, the newest holds.
-- What is owed in a period is due on the period's own last day as before (X35).
set role rr_owner;
create table report.cut_off (
	cut_off	bigint generated always as identity primary key,
	kind	text not null references report.kind,
	period	text not null,
	day	date not null,
	reason	text not null,
	set_by	bigint not null references org.account,
	set_at	timestamptz not null,		-- business clock
	constraint cut_off_has_a_reason
	    check (btrim(reason) <> '' and length(reason) <= 500),
	constraint cut_off_is_of_a_period
	    check (period ~ '^20[0-9]{2}(Q[1-4]|0[1-6]B)$')
);
create index cut_off_of_period on report.cut_off (kind, period, cut_off);
reset role;

revoke insert, update, delete, truncate on report.cut_off
	from rr_writer, rr_reader;
grant select on report.cut_off to rr_writer, rr_reader;
grant insert on report.cut_off to rr_writer;

-- They go by a day now, or by the kind of report, or have another name.
drop function if exists ops.approval_window_end(text, int);
drop function if exists ops.period_cut_off(text);
drop function if exists report.window_end(text, int, boolean);
drop function if exists report.ready_at(text, text);
drop function if exists report.preview_span(text, date, timestamptz);
