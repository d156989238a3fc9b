-- SPDX-License-Identifier: Apache-2.0
-- Channels beside the notices of the system itself: which are configured, and
-- what waits to be delivered, one row a message and person.
set role rr_owner;

-- host null: no worker has it configured.
create table ops.channel (
	channel		text primary key,
	label		text not null,
	todos		boolean not null,	-- knows things that are to be done
	host		text,
	since		timestamptz,		-- configured as it is now
	sent_at		timestamptz,		-- last success
	failed_at	timestamptz,		-- last failure, and what it was
	failure		text
);
insert into ops.channel (channel, label, todos) values
	('yukuaizheng', '渝快政', true),
	('mail', '电子邮件', false);

create type ops.outbox_state as enum ('queued', 'sending', 'sent', 'dead',
	'dropped');

-- id is what the receiver knows a message by: it is the same at every try.
create table ops.outbox (
	message		bigint generated always as identity primary key,
	id		uuid not null default gen_random_uuid(),
	channel		text not null references ops.channel,
	act		text not null,
	account		bigint not null references org.account,
	kind		text not null,
	text		text not null,
	entry		bigint,
	unit		text,			-- of a to-do: the desk it is for
	role		org.role,
	todo		bigint references ops.outbox on delete cascade,
	closed		boolean not null default false,	-- a to-do that is over
	at		timestamptz not null,		-- business clock
	created_at	timestamptz not null default clock_timestamp(),
	state		ops.outbox_state not null default 'queued',
	attempts	int not null default 0,
	run_after	timestamptz not null default clock_timestamp(),
	lease_token	uuid,
	lease_until	timestamptz,
	lease_pid	int,
	sent_at		timestamptz,
	error		text,
	constraint outbox_id_once unique (id),
	constraint outbox_act_known
	    check (act in ('notice', 'todo', 'todo_done')),
	constraint outbox_takes_back_a_todo
	    check ((act = 'todo_done') = (todo is not null)),
	constraint outbox_leased
	    check ((state = 'sending') = (lease_token is not null))
);
create index outbox_due on ops.outbox (channel, run_after, message)
	where state = 'queued';
create index outbox_under_way on ops.outbox (channel) where state = 'sending';
create index outbox_dead on ops.outbox (channel) where state = 'dead';
create index outbox_open on ops.outbox (entry) where act = 'todo'
	and not closed;
create index outbox_of_todo on ops.outbox (todo) where todo is not null;
create index outbox_ended on ops.outbox (created_at)
	where state in ('sent', 'dropped');
reset role;
