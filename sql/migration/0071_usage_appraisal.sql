-- SPDX-License-Identifier: Apache-2.0
-- How the system is used (R97, X44, X56): returns by reason and unit, review time
-- by stage.
set role rr_owner;

-- returns_counted: are the office's returns in this module held against the unit
-- that filed (X44)?
alter table flow.hook
	add column returns_counted boolean not null default false;

-- What was filed and decided in a period, of all modules.
create index event_decided on filing.event (at)
	where action in ('submit', 'approve', 'return');
reset role;
