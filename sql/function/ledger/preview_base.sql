-- SPDX-License-Identifier: Apache-2.0
-- select ledger.preview_base();	-- 4611686018427387904
-- Every approval has a number up to this; what a preview tries, beyond it.  So a
-- read at this horizon sees all that was approved and nothing that is tried, and
-- one at the end of numbers sees both.
create or replace function ledger.preview_base()
returns bigint
language sql immutable
as $$
	select 4611686018427387904
$$;
alter function ledger.preview_base() owner to rr_owner;
revoke all on function ledger.preview_base() from public;
grant execute on function ledger.preview_base() to rr_writer, rr_reader;
