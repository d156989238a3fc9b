-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_keep(17, '8d2e…', '{"seed": 785, "samples": 1000,
--     "percent": 10, "units": {"U500103": {"best": 1, "worst": 3}}}', '3a7d…',
--     '-----BEGIN PUBLIC KEY-----…');
-- What the worker worked out and signed (report.rank_range_to_sign) becomes the
-- report's, once, and ends the job in the
-- same transaction.  Every unit has an interval and its rank lies in it: anything
-- else is of another document and is not kept.  Whoever has kept an answer about
-- a published report is told.
create or replace function report.rank_range_keep(job bigint, token uuid,
    answer jsonb, signature text, public_key text)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	r	report.report := report.rank_range_run(job, token);
	u	jsonb := answer -> 'units';
	fit	bigint := (select count(*) from report.score s
		    where s.report = r.report and s.level = 'composite'
		    and s.rank between (u -> s.unit ->> 'best')::int
		    and (u -> s.unit ->> 'worst')::int);
begin
	if fit <> (select count(*) from jsonb_object_keys(u))
	    or fit <> (select count(*) from report.score s
	    where s.report = r.report and s.level = 'composite') then
		raise exception 'the intervals are not of this report'
		    using errcode = 'RF002',
		    constraint = 'rank_lies_in_its_range';
	end if;
	insert into report.rank_range (report, seed, samples, percent, units,
	    made_at, signing_key, signature)
	values (r.report, (answer ->> 'seed')::bigint,
	    (answer ->> 'samples')::int, (answer ->> 'percent')::int, u,
	    ops.now(), report.key_keep(public_key), rank_range_keep.signature)
	on conflict on constraint rank_range_pkey do nothing;
	if r.state = 'published' then
		perform ops.generation_bump();
	end if;
	perform ops.job_finish(job, token, jsonb_build_object('report',
	    r.report));
end
$$;
alter function report.rank_range_keep(bigint, uuid, jsonb, text, text) owner to rr_writer;
revoke all on function report.rank_range_keep(bigint, uuid, jsonb, text, text)
	from public;
grant execute on function report.rank_range_keep(bigint, uuid, jsonb, text, text)
	to rr_worker;
