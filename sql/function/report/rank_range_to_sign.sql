-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_to_sign(17, '8d2e…', '{"seed": 785, "samples": 1000,
--     "percent": 10, "units": {…}}');	-- ranks 785 1000 10 5feb… of 8c1f…
-- What the worker signs of what it worked out, before report.rank_range_keep.
create or replace function report.rank_range_to_sign(job bigint, token uuid,
    answer jsonb)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return report.rank_range_said(report.rank_range_run(job, token),
	    (answer ->> 'seed')::bigint, (answer ->> 'samples')::int,
	    (answer ->> 'percent')::int, answer -> 'units');
end
$$;
alter function report.rank_range_to_sign(bigint, uuid, jsonb)
	owner to rr_reader;
revoke all on function report.rank_range_to_sign(bigint, uuid, jsonb)
	from public;
grant execute on function report.rank_range_to_sign(bigint, uuid, jsonb)
	to rr_worker;
