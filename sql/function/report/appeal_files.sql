-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_files(x, a);	-- [{"id": 3, "name": "通知.pdf", …}]
-- Those of an appeal that the reader may have, oldest first.  Lists of appeals
-- are a reader's, who knows no file of anybody: hence the definer.
-- Plan: appeal_file_of_appeal; twenty at most, none for whoever may have none.
create or replace function report.appeal_files(x report.appeal, a org.actor)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select coalesce(json_agg(report.appeal_file_json(f, x, a)
	    order by f.file), '[]')
	    from report.appeal_file f where f.appeal = x.appeal
	    and report.appeal_file_seen(f, x, a));
end
$$;
alter function report.appeal_files(report.appeal, org.actor)
	owner to rr_writer;
revoke all on function report.appeal_files(report.appeal, org.actor)
	from public;
grant execute on function report.appeal_files(report.appeal, org.actor)
	to rr_reader;
