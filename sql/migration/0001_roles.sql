-- SPDX-License-Identifier: Apache-2.0
-- Schemas and what a role may do in them (roles: migrate/role.sql).  A security
-- definer function runs as its owner, so the owner of a function is its reach:
--   rr_owner   owns schemas, tables and inner functions; nobody logs in as it
--   rr_writer  owns the doors that read and write filings, org and ops
--   rr_reader  owns cockpits, counts, ledger and report reads: nothing on
--              filing, so that unapproved data cannot reach them (R28)
--   rr_api     what the server logs in as: execute on doors, no table at all
--   rr_worker  what the worker logs in as: execute on its doors, no table
create schema ext;
create extension btree_gist schema ext;
grant usage on schema ext to rr_owner, rr_writer, rr_reader;

alter schema ops owner to rr_owner;
create schema org authorization rr_owner;
create schema flow authorization rr_owner;
create schema filing authorization rr_owner;
create schema ledger authorization rr_owner;
create schema report authorization rr_owner;

grant usage on schema org, flow, filing, ledger, report, ops
	to rr_writer, rr_api, rr_worker;
grant usage on schema org, flow, ledger, report, ops to rr_reader;
revoke all on schema public from public;

-- What a table gives unless its own migration takes it back.
alter default privileges for role rr_owner in schema org, flow, filing, ops
	grant select, insert, update, delete on tables to rr_writer;
alter default privileges for role rr_owner in schema ledger, report
	grant select, insert, update on tables to rr_writer;
alter default privileges for role rr_owner in schema org, flow, ledger, report
	grant select on tables to rr_reader;
alter default privileges for role rr_owner in schema org, flow, filing, ledger,
	report, ops grant usage on sequences to rr_writer;
