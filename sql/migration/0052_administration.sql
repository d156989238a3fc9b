-- SPDX-License-Identifier: Apache-2.0
-- What the office changes on screen: nothing of it rewrites what was.
set role rr_owner;

-- A module that has a form may be kept 未上线 all the same (X1).
alter table flow.module add column switched_off boolean not null default false;

-- Codes that rules name: their words may change, none may come or go.
alter table flow.code_list add column fixed boolean not null default false;

-- Words of a form that replace the program's own from a day on.  field: a name,
-- of a row's field rows.name, of the whole form ''.
create table flow.field_text (
	field_text	bigint generated always as identity primary key,
	module		text not null references flow.module,
	field		text not null,
	part		text not null,
	value		jsonb not null,
	in_force	daterange not null,
	changed_by	bigint not null references org.account,
	changed_at	timestamptz not null default clock_timestamp(),
	constraint field_text_part_known check (part in ('guidance', 'hint',
	    'example', 'pattern_chips', 'notes')),
	constraint field_text_says_one_thing exclude using gist (module with =,
	    field with =, part with =, in_force with &&)
);

-- 对跑道的设置有意见建议 (R37): from anybody who files, decided by whoever keeps
-- the list.
create table flow.suggestion (
	suggestion	bigint generated always as identity primary key,
	code_list	text not null references flow.code_list,
	code		text,			-- what it would change; null: new
	label		text not null,
	parent		text,
	reason		text not null,
	unit		text not null references org.unit,
	account		bigint not null references org.account,
	made_at		timestamptz not null,	-- business clock
	state		text not null default 'open',
	decided_by	bigint references org.account,
	decided_at	timestamptz,
	answer		text,
	constraint suggestion_label_length
	    check (char_length(label) between 1 and 60),
	constraint suggestion_reason_length
	    check (char_length(reason) between 1 and 500),
	constraint suggestion_state_known
	    check (state in ('open', 'accepted', 'declined')),
	constraint suggestion_decided_by_somebody
	    check ((state = 'open') = (decided_by is null))
);
create index suggestion_open on flow.suggestion (suggestion)
	where state = 'open';
create index suggestion_of_unit on flow.suggestion (unit, suggestion);

-- What a unit was and will be called; org.unit.name is today's.
create table org.unit_name (
	unit		text not null references org.unit,
	name		text not null,
	short		text not null,
	in_force	daterange not null,
	constraint unit_has_one_name exclude using gist (unit with =,
	    in_force with &&)
);

-- successor: into which an ended unit was merged.  edited: on screen, so that
-- the list that comes with the program leaves it alone.
alter table org.unit add column successor text references org.unit,
	add column edited boolean not null default false,
	add constraint unit_name_length check (char_length(name) between 1 and 60),
	add constraint unit_short_length check (char_length(short) between 1 and 20);
alter table org.calendar add column edited boolean not null default false,
	add constraint calendar_label_length
	    check (char_length(label) between 1 and 20);
alter table flow.contact add constraint contact_name_length
	    check (char_length(name) between 1 and 40),
	add constraint contact_phone_shape check (phone ~ '^[0-9+() -]{5,20}$');
reset role;
