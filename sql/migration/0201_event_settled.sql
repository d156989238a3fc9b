-- SPDX-License-Identifier: Apache-2.0
-- The annex of a report asks what was settled between two horizons.
set role rr_owner;
create index event_settled on filing.event (approval)
	where approval is not null;
reset role;
