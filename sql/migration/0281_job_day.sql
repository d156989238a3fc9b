-- SPDX-License-Identifier: Apache-2.0
-- The jobs of a day are found without reading those of all days.
set role rr_owner;

create index job_of_day on ops.job (created_at, id);

reset role;
