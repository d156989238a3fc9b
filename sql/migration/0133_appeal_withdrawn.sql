-- SPDX-License-Identifier: Apache-2.0
-- An appeal may be withdrawn by the unit that made it while it is not answered;
-- it stays on record, and the indicator may be contested again within the time.
-- And lists over all reports.
set role rr_owner;
alter table report.appeal
	add column withdrawn_by bigint references org.account,
	add column withdrawn_at timestamptz,
	drop constraint appeal_once,
	drop constraint appeal_state_known,
	drop constraint appeal_answered,
	add constraint appeal_state_known
	    check (state in ('open', 'upheld', 'dismissed', 'withdrawn')),
	add constraint appeal_answered check (case
	    when state in ('open', 'withdrawn')
	    then answer is null and decided_by is null and decided_at is null
	    else char_length(answer) between 1 and 2000
	    and decided_by is not null and decided_at is not null end),
	add constraint appeal_withdrawn check ((state = 'withdrawn')
	    = (withdrawn_at is not null)
	    and (withdrawn_at is null) = (withdrawn_by is null));
create unique index appeal_once on report.appeal (report, unit, indicator)
	where state <> 'withdrawn';
create index appeal_in_state on report.appeal (state, appeal);
create index appeal_of_unit on report.appeal (unit, appeal);
create index appeal_of_report on report.appeal (report, appeal);
reset role;
