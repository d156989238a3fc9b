-- SPDX-License-Identifier: Apache-2.0
-- An indicator may be counted from several sources.  What a source with its own
-- denominators says is either parts of a whole (a rate) or points on a scale (a
-- survey): the two do not add up.
set role rr_owner;
alter table ledger.judge add column score boolean not null default false;
reset role;

-- They answer the source, too.
drop function if exists report.source_of(jsonb);
drop function if exists report.preview_source(jsonb, text);
drop function if exists report.lines_of(jsonb, boolean);
