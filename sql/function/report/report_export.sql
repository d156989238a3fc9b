-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_export(a, '{"path": {"id": "3"},
--     "query": {"format": "pdf"}}');	-- {"sha256", "name", "media_type", "size"}
-- Where the bytes of a report's file lie.  A write door: every download is on
-- the trail.
create or replace function report.report_export(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	r	report.report := report.report_of(org.facts_reader(a),
		    args);
	want	text := args -> 'query' ->> 'format';
	f	json;
begin
	perform ops.parameter_known(jsonb_build_object('format',
	    coalesce(want, '')), 'format', array(select x.format
	    from report.paper_format() x));
	select x into f from json_array_elements(report.paper_json(r)) x
	where x ->> 'format' = want;
	if f is null then
		perform ops.refuse('not_found',
		    '{"detail": "这份文件还没有做好"}');
	end if;
	perform ops.audit_note(jsonb_build_object('format', want,
	    'sha256', f -> 'sha256'));
	return ops.done(200, f);
end
$$;
alter function report.report_export(org.actor, jsonb) owner to rr_owner;
revoke all on function report.report_export(org.actor, jsonb) from public;
grant execute on function report.report_export(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('report_export', 'report.report_export', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
