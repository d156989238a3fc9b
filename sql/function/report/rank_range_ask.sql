-- SPDX-License-Identifier: Apache-2.0
-- perform report.rank_range_ask(3, j);	-- 18, the job; j: the one that froze it
-- Has the rank intervals of a report worked out, for whoever had it made.
create or replace function report.rank_range_ask(p_report bigint, j ops.job)
returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	asked	bigint;
begin
	insert into ops.job (kind, args, created_by, grant_id)
	values ('rank_range', jsonb_build_object('report', p_report),
	    (j).created_by, (j).grant_id)
	returning id into asked;
	return asked;
end
$$;
alter function report.rank_range_ask(bigint, ops.job) owner to rr_writer;
revoke all on function report.rank_range_ask(bigint, ops.job) from public;
grant execute on function report.rank_range_ask(bigint, ops.job) to rr_reader;
