-- SPDX-License-Identifier: Apache-2.0
-- select report.run_count(17, '8d2e…', 1);	-- true: there is a first indicator
-- Counts one indicator of a run, in the order of its rule set, and keeps what
-- report.run_inputs then need not count: several connections count side by side,
-- each at the run's horizon, so that none needs to see what another sees.
create or replace function report.run_count(job bigint, token uuid, nth int)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set work_mem = '64MB'
as $$
declare
	j	ops.job := ops.job_held(job, token, 'report');
	r	report.run;
	s	record;
	i	record;
begin
	select * into strict r from report.run x where x.job = j.id;
	select * into i from report.indicators_of(r.rule_set) x
	where x.place = nth;
	if not found then
		return false;
	end if;
	select * into s from report.run_scope(r, false);
	if cardinality(s.codes) > 0 then
		insert into report.run_figure
		select r.job, i.indicator, f.units, f.facts
		from report.figures(i.body, r.horizon, report.run_span(r,
		    (s.windows ->> i.indicator)::timestamptz), s.codes,
		    'keep') f
		on conflict do nothing;
	end if;
	return true;
end
$$;
alter function report.run_count(bigint, uuid, int) owner to rr_reader;
revoke all on function report.run_count(bigint, uuid, int) from public;
grant execute on function report.run_count(bigint, uuid, int) to rr_worker;
