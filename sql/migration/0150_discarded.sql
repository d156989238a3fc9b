-- SPDX-License-Identifier: Apache-2.0
-- A draft that was thrown away before anybody else got it is in no list and is not
-- found: its author was told that it is gone.  What was submitted once and then
-- voided stays listed.  Its events and the trail keep both.
set role rr_owner;
alter table filing.entry
	add discarded	boolean not null default false;
update filing.entry e set discarded = true
where e.state = 'voided' and not exists (select from filing.event v
    where v.entry = e.entry and v.next not in ('entry', 'voided'))
and exists (select from filing.event v
    where v.entry = e.entry and v.action = 'discard');
alter table filing.entry
	add constraint entry_discarded_is_voided
	    check (not discarded or state = 'voided');
reset role;
