-- SPDX-License-Identifier: Apache-2.0
-- select ops.leaf(to_jsonb(r)) from ops.audit r;	-- 32 bytes
-- Columns that are null do not count, so that a column added later leaves old
-- leaves as they are.  The caller has set its time zone to UTC.
create or replace function ops.leaf(r jsonb)
returns bytea
language sql immutable
as $$
	select sha256(convert_to(jsonb_strip_nulls(r)::text, 'utf8'))
$$;
alter function ops.leaf(jsonb) owner to rr_owner;
revoke all on function ops.leaf(jsonb) from public;
grant execute on function ops.leaf(jsonb) to rr_writer;
