-- SPDX-License-Identifier: Apache-2.0
-- 推演情景: what somebody has tried out on a report and wants to see again.  It
-- belongs to the unit and the role that saved it, counts for nothing and is
-- read by nothing but its own doors.
set role rr_owner;

create table report.scenario (
	scenario	bigint generated always as identity primary key,
	unit		text not null references org.unit,
	role		org.role not null,
	report		bigint not null references report.report,
	name		text not null,
	note		text not null,
	change		jsonb not null,		-- what was tried
	rule_set	text,			-- tried instead of the report's
	rules		text,			-- its body, as it was then
	rules_digest	text,
	engine		int not null,		-- whose arithmetic it was
	standings	jsonb not null,		-- {unit: {total, rank, band}}
	revision	int not null default 1,
	made_by		bigint not null references org.account,
	made_at		timestamptz not null,	-- business clock
	changed_by	bigint not null references org.account,
	changed_at	timestamptz not null,
	constraint scenario_name_taken unique (unit, role, report, name),
	constraint scenario_name_length
	    check (char_length(name) between 1 and 60),
	constraint scenario_note_length check (char_length(note) <= 500),
	constraint scenario_too_large
	    check (octet_length(change::text) <= 16384),
	constraint scenario_rules_whole check (
	    (rule_set is null) = (rules is null)
	    and (rule_set is null) = (rules_digest is null))
);
create index scenario_of_owner on report.scenario (unit, role, scenario);
reset role;

-- What was tried and what came out stay as they were: only the label changes.
revoke update, truncate on report.scenario from rr_writer;
grant update (name, note, revision, changed_by, changed_at), delete
	on report.scenario to rr_writer;
revoke insert, update, delete, truncate on report.scenario from rr_reader;
