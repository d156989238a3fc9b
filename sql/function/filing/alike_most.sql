-- SPDX-License-Identifier: Apache-2.0
-- select filing.alike_most();	-- 50
-- How many filings alike are looked for, of each reason.
create or replace function filing.alike_most()
returns bigint
language sql immutable
as $$ select 50::bigint $$;
alter function filing.alike_most() owner to rr_owner;
revoke all on function filing.alike_most() from public;
grant execute on function filing.alike_most() to rr_writer;
