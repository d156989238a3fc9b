-- SPDX-License-Identifier: Apache-2.0
-- 申请补列涉及区县 (R69): a district that took a pilot on, but may not create it a
-- second time and was not named, asks the competent department.
set role rr_owner;

-- A unit that a filing does not concern yet.
alter type flow.scope add value if not exists 'outside';

create table filing.join_request (
	request		bigint generated always as identity primary key,
	entry		bigint not null references filing.entry,
	unit		text not null references org.unit,
	reason		text not null,
	attachment	bigint references filing.attachment,	-- its proof
	state		text not null default 'open',
	made_by		bigint not null references org.account,
	made_at		timestamptz not null,		-- business clock
	decided_by	bigint references org.account,
	decided_unit	text references org.unit,
	decided_at	timestamptz,
	note		text,
	constraint join_request_state_known
	    check (state in ('open', 'granted', 'declined', 'withdrawn')),
	constraint join_request_decided
	    check ((state = 'open') = (decided_at is null)),
	constraint join_request_reason_length
	    check (char_length(reason) between 1 and 500)
);
create unique index join_request_open on filing.join_request (entry, unit)
	where state = 'open';
create index join_request_of_entry on filing.join_request (entry, request);
create index join_request_of_unit on filing.join_request (unit, request);
create index join_request_of_attachment on filing.join_request (attachment)
	where attachment is not null;

-- Who else tried a document number: drafts too, and those given up.
create index version_of_number on filing.version ((derived ->> 'document_key'))
	where derived ? 'document_key';
reset role;
revoke delete on filing.join_request from rr_writer;
