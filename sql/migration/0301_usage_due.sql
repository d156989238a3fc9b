-- SPDX-License-Identifier: Apache-2.0
-- What is appraised of a period: also pilots, whose last step is to distribute
-- them, and all that was due within it, by the first day that was set.
set role rr_owner;

drop index filing.event_decided;
create index event_decided on filing.event (at)
	where action in ('submit', 'approve', 'return', 'distribute');
create index obligation_by_first_due on filing.obligation (due_original)
	where due_original is not null;

reset role;
