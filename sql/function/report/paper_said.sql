-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_said(r, 'pdf', '9f86…');	-- paper pdf 9f86… of 8c1f…
-- The text that stands for a file of a report where it is signed.
create or replace function report.paper_said(r report.report, p_format text,
    p_sha256 text)
returns text
language sql immutable
as $$
	select concat_ws(' ', 'paper', p_format, p_sha256, 'of', (r).digest)
$$;
alter function report.paper_said(report.report, text, text) owner to rr_owner;
revoke all on function report.paper_said(report.report, text, text) from public;
grant execute on function report.paper_said(report.report, text, text)
	to rr_reader;
