-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_source(17, '8d2e…');	-- {"kind": "district", …}
-- What the rank intervals of a report are worked out from: its document alone.
create or replace function report.rank_range_source(job bigint, token uuid)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (report.rank_range_run(job, token)).document;
end
$$;
alter function report.rank_range_source(bigint, uuid) owner to rr_reader;
revoke all on function report.rank_range_source(bigint, uuid) from public;
grant execute on function report.rank_range_source(bigint, uuid) to rr_worker;
