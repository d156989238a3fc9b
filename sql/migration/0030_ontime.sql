-- SPDX-License-Identifier: Apache-2.0
-- Getting it done on time: when an obligation was filed, what was asked and
-- decided about its date, who was chased and reminded.  Requests, decisions,
-- waivers, chases and reminders are added to and read, never changed.
set role rr_owner;

alter table filing.obligation
	add column due_original date,	-- before the first extension; null: never moved
	add column filed_on date,	-- business day of the filing that counts
	add column extension bigint;	-- asked for and not yet decided
update filing.obligation o set filed_on = (
    select (min(v.at) at time zone 'Asia/Shanghai')::date from filing.event v
    where v.entry = o.entry and v.action = 'submit')
where o.state in ('filed', 'met');
alter table filing.obligation
	add constraint obligation_due_moves_forward
	    check (due_original is null or due_original < due);

-- One index a way of asking; each list ends in obligation, the keyset.
create index obligation_of_module on filing.obligation (module, obligation);
create index obligation_in_state on filing.obligation (state, obligation)
	where state <> 'met';
create index obligation_of_unit_due on filing.obligation (unit, due, obligation);
create index obligation_by_due on filing.obligation (due, obligation);
create index obligation_pending on filing.obligation (due, obligation)
	where state in ('open', 'filed');
create index obligation_late on filing.obligation (obligation) where late;
create index obligation_of_period_module on filing.obligation
	(period, module, unit, obligation);
create unique index obligation_extension on filing.obligation (extension)
	where extension is not null;

-- 延期申请: by the unit that owes, before the day is over.
create table filing.extension (
	extension	bigint generated always as identity primary key,
	obligation	bigint not null references filing.obligation,
	module		text not null references flow.module,
	unit		text not null references org.unit,
	due		date not null,		-- as it stood
	due_asked	date not null,
	reason		text not null,
	account		bigint not null references org.account,
	at		timestamptz not null,		-- business clock
	constraint extension_is_later check (due_asked > due),
	constraint extension_reason_length
	    check (char_length(reason) between 1 and 500)
);
create index extension_of_obligation on filing.extension (obligation, extension);
create index extension_of_unit on filing.extension (unit, extension);
create index extension_of_module on filing.extension (module, extension);

-- Its decision, once.  due: the new day, where it was granted.
create table filing.extension_decision (
	extension	bigint primary key references filing.extension,
	due		date,
	note		text,
	account		bigint not null references org.account,
	at		timestamptz not null,		-- business clock
	constraint extension_decline_says_why
	    check (due is not null or note is not null),
	constraint extension_note_length check (char_length(note) <= 500)
);
create index extension_decision_granted on filing.extension_decision (extension)
	where due is not null;
create index extension_decision_declined on filing.extension_decision (extension)
	where due is null;

-- 免报: by the office, with the reason.
create table filing.waiver (
	waiver		bigint generated always as identity primary key,
	obligation	bigint not null references filing.obligation,
	reason		text not null,
	account		bigint not null references org.account,
	at		timestamptz not null,		-- business clock
	constraint waiver_reason_length
	    check (char_length(reason) between 1 and 500)
);
create index waiver_of_obligation on filing.waiver (obligation, waiver);

-- 催办 of what is owed, or of a filing that lies on a desk; once a working day.
create table filing.chase (
	chase		bigint generated always as identity primary key,
	obligation	bigint references filing.obligation,
	entry		bigint references filing.entry,
	item		text not null generated always as
			(coalesce('o' || obligation, 'e' || entry)) stored,
	module		text not null references flow.module,
	unit		text not null references org.unit,	-- who was told
	note		text,
	day		date not null,		-- working day that it counts for
	account		bigint not null references org.account,
	by_unit		text not null references org.unit,
	at		timestamptz not null,		-- business clock
	constraint chase_is_of_something check (item is not null),
	constraint chase_note_length check (char_length(note) <= 200)
);
create unique index chased_today on filing.chase (item, day);
create index chase_of_account on filing.chase (account, by_unit, chase);

-- 提醒: each rung of the ladder once for an obligation and its day; a day that
-- moved has a ladder of its own.
create table filing.reminder (
	obligation	bigint not null references filing.obligation,
	due		date not null,
	days		int not null,		-- from the day: -10, 0, 1
	at		timestamptz not null,		-- business clock
	constraint reminder_pkey primary key (obligation, due, days)
);
create table filing.reminder_day (
	day		date primary key,
	items		int not null,
	people		int not null,
	at		timestamptz not null		-- business clock
);

-- A notice may be about what is owed (ops.notice_add has an argument more); and
-- one may be read by itself.
alter table ops.notice add column obligation bigint;
drop function if exists ops.notice_add(text, org.role, bigint, bigint, text,
	text);
create table ops.notice_opened (
	grant_id	bigint not null references org.grant_,
	notice		bigint not null,
	constraint notice_opened_pkey primary key (grant_id, notice)
);
reset role;

revoke update, delete on filing.extension, filing.extension_decision,
	filing.waiver, filing.chase, filing.reminder, filing.reminder_day
	from rr_writer;
