-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_to_sign(17, '8d2e…', 'pdf', '9f86…');
--     -- paper pdf 9f86… of 8c1f…
-- What the worker signs of a file that it has stored, before report.paper_keep.
create or replace function report.paper_to_sign(job bigint, token uuid,
    format text, sha256 text)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return report.paper_said(report.paper_run(job, token), format, sha256);
end
$$;
alter function report.paper_to_sign(bigint, uuid, text, text)
	owner to rr_reader;
revoke all on function report.paper_to_sign(bigint, uuid, text, text)
	from public;
grant execute on function report.paper_to_sign(bigint, uuid, text, text)
	to rr_worker;
