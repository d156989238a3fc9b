-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_page(17, '8d2e…', null);	-- {"items": […], "next": "…"}
-- Two hundred records of the list that a job is to write, as its owner may see
-- them now; for the worker that holds it.
create or replace function filing.export_page(job bigint, token uuid,
    after text)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of('job:' || job || '.' || token);
	j	ops.job := ops.job_held(job, token, 'export');
	q	jsonb := (j.args -> 'query') || jsonb_strip_nulls(
		    jsonb_build_object('module', j.args -> 'module'));
	items	json[];
	last	bigint;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('lease_lost');
	end if;
	execute format('select array_agg(t.j order by t.id desc),
	    (array_agg(t.id order by t.id desc))[200] from (
	        select e.entry as id, filing.export_item(e) as j %s %s
	        order by e.entry desc limit 201) t', filing.entry_filter(q, a),
	    case when after is not null then 'and e.entry < $4' else '' end)
	into items, last using a.unit, a.account, q, after::bigint;
	return filing.page(items[:200],
	    case when cardinality(items) > 200 then last::text end, null);
end
$$;
alter function filing.export_page(bigint, uuid, text) owner to rr_writer;
revoke all on function filing.export_page(bigint, uuid, text) from public;
grant execute on function filing.export_page(bigint, uuid, text) to rr_worker;
