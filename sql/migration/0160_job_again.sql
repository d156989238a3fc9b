-- SPDX-License-Identifier: Apache-2.0
-- A failed job names the later one that did the same (ops.job_redone): found by
-- the words of both, of which an index holds the hash, since they may be long.
set role rr_owner;
create index job_done_again on ops.job (kind, jsonb_hash_extended(args, 0), id)
	where state = 'done';
reset role;
