-- SPDX-License-Identifier: Apache-2.0
-- 9 工作动态: what was published, and what it links to.
set role rr_owner;

create table ledger.bulletin (
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	title		text not null,
	body		text not null,
	constraint bulletin_origin_known check (origin in ('flow', 'migration')),
	constraint bulletin_is_for_everybody check (not classified),
	constraint bulletin_title_length check (char_length(title) between 1 and 60),
	constraint bulletin_body_length check (char_length(body) between 1 and 3000)
);
create unique index bulletin_in_force on ledger.bulletin (entry)
	where upper_inf(in_force);
create index bulletin_entry on ledger.bulletin (entry, approved_at);
create index bulletin_of_unit on ledger.bulletin (unit, entry);
create index bulletin_newest on ledger.bulletin (approved_at, entry);
comment on constraint bulletin_is_for_everybody on ledger.bulletin is
    '工作动态发布后全市可见，涉密事项请线下报送';

create table ledger.bulletin_link (
	entry		bigint not null,
	linked		bigint not null,	-- the filing it speaks of
	unit		text not null references org.unit,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint bulletin_link_origin_known check (origin in ('flow', 'migration'))
);
create unique index bulletin_link_in_force on ledger.bulletin_link (entry, linked)
	where upper_inf(in_force);
create index bulletin_link_entry on ledger.bulletin_link (entry, approved_at);
create index bulletin_link_linked on ledger.bulletin_link (linked);

revoke insert, update, delete, truncate on ledger.bulletin,
	ledger.bulletin_link from rr_writer, rr_reader;
grant select on ledger.bulletin, ledger.bulletin_link to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on ledger.bulletin,
	ledger.bulletin_link to rr_writer;
reset role;
