-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_json(r);	-- [{"format": "pdf", "sha256": …}, …]
-- The files of a report that are there.
create or replace function report.paper_json(r report.report)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('format', f.format,
	    'label', f.label, 'name', report.paper_name(r, f.format),
	    'media_type', f.media_type, 'sha256', p.sha256, 'size', p.size,
	    'made_at', p.made_at) order by f.place), '[]')
	    from report.paper_format() with ordinality
	        f (format, label, media_type, place)
	    join report.paper p on p.report = r.report
	        and p.format = f.format);
end
$$;
alter function report.paper_json(report.report) owner to rr_owner;
revoke all on function report.paper_json(report.report) from public;
grant execute on function report.paper_json(report.report)
	to rr_reader, rr_writer;
