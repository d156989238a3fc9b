-- SPDX-License-Identifier: Apache-2.0
-- What makes a report provable years later: each counted fact with its own
-- hash, the ledger's rows as they were when it was counted, and the signature
-- over the document.  Reports from before have none of it and stay as they are.
set role rr_owner;

-- The keys that reports were signed with; one that is no longer used stays, so
-- that what it signed can be checked.  key: the first 16 hex digits of the
-- sha256 of the public key's PEM text.
create table report.signing_key (
	key		text primary key,
	public_key	text not null,		-- PEM
	since		timestamptz not null,	-- business clock
	constraint signing_key_names_itself check (key = left(encode(sha256(
	    convert_to(public_key, 'UTF8')), 'hex'), 16))
);

-- ES256 over the document's bytes: r and s, 128 hex digits.
alter table report.report
	add column signing_key text references report.signing_key,
	add column signature text,
	add constraint report_signature_form
	    check (signature ~ '^[0-9a-f]{128}$'),
	add constraint report_signed_by_a_key
	    check ((signature is null) = (signing_key is null));
create index report_of_key on report.report (signing_key)
	where signing_key is not null;

-- What the judge said of a counted fact.  The statement's trigger asks once
-- what the two foreign keys asked for each of 100,000 rows.
alter table report.report_fact
	add column num bigint,
	add column den bigint,
	add column event text,
	add column note text,
	add column hash text,
	drop constraint report_fact_report_fkey,
	drop constraint report_fact_unit_fkey;

-- When an indicator's approvals closed, of a report that is counted again: the
-- calendar may have been corrected since.
alter table report.run add column windows jsonb;

-- Every row of the ledger as it began and as it ended, from the first report
-- counted after it: rows below a horizon never change, so each is noted once.
-- Rows that one version put into one table for one unit share a line.
create table report.ledger_seal (
	number		bigint not null,	-- of the approval
	relation	text not null,
	what		text not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null,
	hash		text not null,
	constraint ledger_seal_pkey
	    primary key (number, relation, what, entry, version, unit),
	constraint ledger_seal_what_known check (what in ('begin', 'end'))
);
reset role;

revoke insert, update, delete, truncate on report.signing_key,
	report.ledger_seal from rr_writer, rr_reader;
grant insert on report.signing_key, report.ledger_seal to rr_reader;
