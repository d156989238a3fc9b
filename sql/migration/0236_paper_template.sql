-- SPDX-License-Identifier: Apache-2.0
-- The manuscript of a report is filled into a template.  Besides the one that comes
-- with the program there are those that the office has put in its place: each is
-- kept, with who brought it, what the check said, and from when it was used.
set role rr_owner;
create table report.template (
	template	bigint generated always as identity primary key,
	name		text not null,
	sha256		text not null references filing.blob,
	size		bigint not null,
	made_by		bigint not null references org.account,
	made_at		timestamptz not null,		-- business clock
	checked_at	timestamptz,
	problem		text,		-- what is to be mended in it
	constraint template_name_length
	    check (char_length(name) between 1 and 200),
	constraint template_problem_was_found
	    check (problem is null or checked_at is not null)
);

-- The last row says which is in use; none, or null: the one of the program.
create table report.template_use (
	turn		bigint generated always as identity primary key,
	template	bigint references report.template,
	used_by		bigint not null references org.account,
	used_at		timestamptz not null		-- business clock
);
create index template_use_of on report.template_use (template, turn);

-- What the manuscript of a report is filled into, as its files were asked for.
create table report.paper_template (
	report		bigint primary key references report.report,
	template	bigint references report.template
);
reset role;
revoke update, delete, truncate on report.template, report.template_use,
	report.paper_template from rr_writer;
grant update (checked_at, problem) on report.template to rr_writer;
grant update (template) on report.paper_template to rr_writer;
revoke insert, update, delete, truncate on report.template,
	report.template_use, report.paper_template from rr_reader;
