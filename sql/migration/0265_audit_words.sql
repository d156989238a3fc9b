-- SPDX-License-Identifier: Apache-2.0
-- The trail in words: what its acts are called and which group they belong to, as
-- the server's route table says (the migrator loads it), and what refusals are called.
set role rr_owner;

create table ops.act_known (
	act		text primary key,	-- a route, or what a worker does
	label		text not null,
	group_		text not null,
	group_label	text not null,
	place		int not null		-- of the group
);
alter table ops.problem add column title text;

-- What is rare is found without reading the whole trail.
create index audit_of_route on ops.audit (route, audit);

reset role;
grant select on ops.act_known to rr_writer;
