-- SPDX-License-Identifier: Apache-2.0
-- Rule sets are drawn up on screen (R11): a draft is changed by the office until
-- another of its people publishes it from a period on.
set role rr_owner;
alter table report.rule_set
	add column revision	int not null default 1,
	add column from_period	text,		-- null: from the beginning
	add column based_on	text references report.rule_set,
	add column changed_by	bigint references org.account,
	add column changed_at	timestamptz,	-- business clock
	add column published_by	bigint references org.account,
	add constraint rule_set_from_a_period check (from_period ~
	    case report_kind when 'district' then '^20[0-9]{2}Q[1-4]$'
	    else '^20[0-9]{2}0[1-6]B$' end);
create index rule_set_in_force on report.rule_set (report_kind, from_period,
	number) where state = 'published';
create index rule_set_of_base on report.rule_set (based_on);
create index rule_set_of_changer on report.rule_set (changed_by);
create index rule_set_of_publisher on report.rule_set (published_by);

-- What a rule set may count with, in words; events are those that a deduction
-- counts and what it takes off for each.
alter table ledger.judge
	add column label	text,
	add column report_kind	text not null default 'district',
	add column events	jsonb,
	add constraint judge_report_kind_known
	    check (report_kind in ('district', 'project'));
reset role;

grant insert, update, delete on report.rule_set to rr_writer;
