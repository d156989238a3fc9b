-- SPDX-License-Identifier: Apache-2.0
-- What proves an appeal, and what its answer rests on, as files.  The bytes lie
-- with those of filings, under their digest, and are looked at in the same
-- sandbox; a name belongs to the appeal.  One taken back stays on record.
set role rr_owner;
create table report.appeal_file (
	file		bigint generated always as identity primary key,
	appeal		bigint not null references report.appeal,
	answers		boolean not null,	-- the office's, with its answer
	name		text not null,
	sha256		text not null references filing.blob,
	size		bigint not null,
	media_type	text not null,
	made_by		bigint not null references org.account,
	made_at		timestamptz not null,		-- business clock
	removed_by	bigint references org.account,
	removed_at	timestamptz,
	constraint appeal_file_name_length
	    check (char_length(name) between 1 and 200),
	constraint appeal_file_removed
	    check ((removed_by is null) = (removed_at is null))
);
create index appeal_file_of_appeal on report.appeal_file (appeal, file);
create index appeal_file_of_blob on report.appeal_file (sha256);
reset role;
-- What a reader may know of them he is told by report.appeal_files.
revoke all on report.appeal_file from rr_reader;
revoke update, delete, truncate on report.appeal_file from rr_writer;
grant update (removed_by, removed_at) on report.appeal_file to rr_writer;
