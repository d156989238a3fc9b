-- SPDX-License-Identifier: Apache-2.0
-- The ledger of assigned work, item by item and unit by unit (落实台账): came_of
-- names the column of a kind of work's facts that says of which filing it came,
-- came_from the module of that filing.
set role rr_owner;

alter table flow.hook
	add column came_of text,
	add column came_from text,
	add constraint hook_came_of_and_from
	    check ((came_of is null) = (came_from is null));

-- One unit's part of one item, now or as it stood.
create index decision_unit_of_item on ledger.decision_unit (decision, unit);
create index decision_state_of_item on ledger.decision_state (decision, unit);
create index demand_task_unit_of_item
	on ledger.demand_task_unit (demand_task, unit);
create index demand_task_state_of_item
	on ledger.demand_task_state (demand_task, unit);
create index bottleneck_unit_of_item
	on ledger.bottleneck_unit (bottleneck, unit);
create index bottleneck_state_of_item
	on ledger.bottleneck_state (bottleneck, unit);
reset role;
