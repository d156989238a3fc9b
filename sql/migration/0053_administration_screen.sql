-- SPDX-License-Identifier: Apache-2.0
-- What the pages of the administration ask for besides.
set role rr_owner;

-- The first day on which a grant holds no more, where one was set beforehand
-- (挂职, 借调); ended_at follows when the day comes.
alter table org.grant_ add column ends_on date;
create index grant_to_end on org.grant_ (ends_on)
	where ended_at is null and ends_on is not null;

create index job_of_state on ops.job (state, id);
reset role;
