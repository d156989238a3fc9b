-- SPDX-License-Identifier: Apache-2.0
-- 申诉: a unit contests one indicator of a published report within ten working
-- days; the office answers, and question and answer stay beside the score.  And
-- why a further revision was made: its cause.
set role rr_owner;

create table report.appeal (
	appeal		bigint generated always as identity primary key,
	report		bigint not null references report.report,
	unit		text not null references org.unit,
	indicator	text not null,
	text		text not null,
	entries		bigint[] not null default '{}',	-- filings it refers to
	made_by		bigint not null references org.account,
	made_at		timestamptz not null,		-- business clock
	state		text not null default 'open',
	answer		text,
	decided_by	bigint references org.account,
	decided_at	timestamptz,
	constraint appeal_once unique (report, unit, indicator),
	constraint appeal_state_known
	    check (state in ('open', 'upheld', 'dismissed')),
	constraint appeal_text_length
	    check (char_length(text) between 1 and 2000),
	constraint appeal_entries_few check (cardinality(entries) <= 20),
	constraint appeal_answered check (case state when 'open'
	    then answer is null and decided_by is null and decided_at is null
	    else char_length(answer) between 1 and 2000
	    and decided_by is not null and decided_at is not null end)
);

alter table report.run add column cause text;
alter table report.report add column cause text,
	add constraint report_cause_known
	    check (cause in ('data', 'rule', 'software'));
reset role;
revoke delete, truncate on report.appeal from rr_writer;
revoke insert, update, delete, truncate on report.appeal from rr_reader;
