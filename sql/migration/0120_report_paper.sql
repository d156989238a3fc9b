-- SPDX-License-Identifier: Apache-2.0
-- A published report as files that people take away: made once, from the frozen
-- document, and kept as they were made.  The bytes lie in the blob store under
-- their digest.
set role rr_owner;
create table report.paper (
	report	bigint not null references report.report,
	format	text not null,
	sha256	text not null,
	size	bigint not null,
	made_at	timestamptz not null,		-- business clock
	constraint paper_pkey primary key (report, format),
	constraint paper_format_known
	    check (format in ('pdf', 'xlsx', 'docx', 'csv', 'json')),
	constraint paper_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
	constraint paper_size_positive check (size > 0)
);
reset role;

revoke insert, update, delete, truncate on report.paper
	from rr_writer, rr_reader;
grant select on report.paper to rr_writer, rr_reader;
grant insert on report.paper to rr_reader;
