-- SPDX-License-Identifier: Apache-2.0
-- Which connection holds a job's lease: one that is gone holds nothing.
alter table ops.job add lease_pid int;
comment on column ops.job.lease_pid is
	'backend that took the job; when it is gone nobody waits for lease_until';
