-- SPDX-License-Identifier: Apache-2.0
-- Who holds a job is asked of ops.job_held alone.
drop function if exists report.run_job(bigint, uuid);
