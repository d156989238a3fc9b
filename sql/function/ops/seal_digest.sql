-- SPDX-License-Identifier: Apache-2.0
-- select ops.seal_digest(last.digest, s);	-- what s.digest has to be
-- Over the digest before, every number of the seal, and its leaves.
create or replace function ops.seal_digest(before bytea, s ops.seal)
returns bytea
language sql immutable
as $$
	select sha256(coalesce(before, '') || convert_to(concat_ws('|', s.seal,
	    s.era, s.above, s.below, s.events, s.event_last, s.audits,
	    s.audit_last, extract(epoch from s.sealed_at)), 'utf8') || s.leaves)
$$;
alter function ops.seal_digest(bytea, ops.seal) owner to rr_owner;
revoke all on function ops.seal_digest(bytea, ops.seal) from public;
grant execute on function ops.seal_digest(bytea, ops.seal) to rr_writer;
