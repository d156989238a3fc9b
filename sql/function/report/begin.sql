-- SPDX-License-Identifier: Apache-2.0
-- select report.begin(17, '8d2e…');	-- {"horizon": 42, "revision": 1, …}
-- First call of the worker on a job of kind report: cuts the horizon and keeps
-- what is to be counted.  A transaction of its own and a short one, since it
-- keeps approvals out; a second attempt at the job finds the same horizon.
create or replace function report.begin(job bigint, token uuid)
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	ops.job := ops.job_held(job, token, 'report');
	r	report.run;
	next	int;
begin
	select * into r from report.run x where x.job = j.id;
	if found and not exists (select from report.report p
	    where p.kind = r.kind and p.period = r.period
	    and p.revision = r.revision) then
		return row_to_json(r);
	end if;
	delete from report.run x where x.job = j.id;
	select coalesce(max(p.revision), 0) + 1 into next from report.report p
	where p.kind = j.args ->> 'kind' and p.period = j.args ->> 'period';
	perform ledger.horizon_cut();
	insert into report.run (job, kind, period, revision, rule_set, horizon,
	    cut_off, corrects, reason, requested_by, begun_at, cause,
	    appeals)
	select j.id, j.args ->> 'kind', j.args ->> 'period', next,
	    j.args ->> 'rule_set', max(h.number),
	    report.cut_off_of(j.args ->> 'kind', j.args ->> 'period'),
	    exists (select from report.report p where p.state = 'published'
	        and p.kind = j.args ->> 'kind'
	        and p.period = j.args ->> 'period'),
	    j.args ->> 'reason', j.created_by, ops.now(),
	    j.args ->> 'cause', array(select e::bigint
	        from jsonb_array_elements_text(j.args -> 'appeals') e)
	from ledger.horizon h
	returning * into r;
	return row_to_json(r);
end
$$;
alter function report.begin(bigint, uuid) owner to rr_reader;
revoke all on function report.begin(bigint, uuid) from public;
grant execute on function report.begin(bigint, uuid) to rr_worker;
