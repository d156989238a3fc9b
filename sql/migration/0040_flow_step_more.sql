-- SPDX-License-Identifier: Apache-2.0
-- What else a step row says, so that no module needs a door of its own.
--	condition	f(filing.entry, org.actor) returns boolean: the row is there
--			only where it holds ('': always)
--	admin		only for a module administrator of that module
--	findings	asks what the form wants to know at this stage
--	target		kinds of unit one of which must be named (a transfer)
--	fields		a change made by it may touch these alone (null: any)
-- A stage with a setting exists where that setting is on.
set role rr_owner;
alter table flow.step
	add column condition text not null default '',
	add column admin boolean not null default false,
	add column findings boolean not null default false,
	add column target org.unit_kind[],
	add column fields text[],
	drop constraint step_pkey,
	add constraint step_pkey primary key (module, stage, action, unit_kind,
	    role, condition);
alter table flow.stage
	add column setting text,
	drop constraint stage_known,
	add constraint stage_known check (stage in ('entry', 'unit_review',
	    'department_review', 'department_signature', 'office_review',
	    'approved', 'voided'));

-- standing: f(filing.entry) returns text, words that stand over the filing
-- whoever reads it (it does not count for the time being).
alter table flow.hook
	add column standing text;

-- Whom a step named: the department that a filing was passed on to.
alter table filing.event
	add column target text;

-- The competent department's own tick: checked against the document (R74, R75).
alter table ledger.pilot
	add column units_checked boolean;
-- A relation whose row about the same subject is shown beside the fact.
alter table ledger.target
	add column beside text;
reset role;
