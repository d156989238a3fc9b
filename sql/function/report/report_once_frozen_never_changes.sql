-- SPDX-License-Identifier: Apache-2.0
-- Trigger of report.report: a frozen report is published, once, and that is all
-- that ever happens to it.  What belongs to it (scores, facts) comes in the
-- transaction that froze it, or not at all.
create or replace function report.report_once_frozen_never_changes()
returns trigger
language plpgsql
as $$
declare
	later	text[] := '{state,published_at,published_by}';
begin
	if tg_op = 'UPDATE' and tg_table_name = 'report'
	    and to_jsonb(old) ->> 'state' = 'frozen'
	    and to_jsonb(new) ->> 'state' = 'published'
	    and to_jsonb(old) - later = to_jsonb(new) - later then
		return new;
	elsif tg_op = 'INSERT' then
		if not exists (select from added a
		    left join report.report r on r.report = a.report
		        and r.froze_in = pg_current_xact_id()
		    where r.report is null) then
			return null;
		end if;
	end if;
	raise exception 'a report once frozen never changes'
	    using errcode = 'RF002', table = tg_table_name,
	    constraint = 'report_once_frozen_never_changes';
end
$$;
alter function report.report_once_frozen_never_changes() owner to rr_owner;
revoke all on function report.report_once_frozen_never_changes() from public;

create or replace trigger report_once_frozen_never_changes
	before update or delete on report.report for each row
	execute function report.report_once_frozen_never_changes();
create or replace trigger score_of_a_frozen_report_never_changes
	before update or delete on report.score for each row
	execute function report.report_once_frozen_never_changes();
create or replace trigger fact_of_a_frozen_report_never_changes
	before update or delete on report.report_fact for each row
	execute function report.report_once_frozen_never_changes();
create or replace trigger score_comes_with_its_report
	after insert on report.score referencing new table as added
	for each statement
	execute function report.report_once_frozen_never_changes();
create or replace trigger fact_comes_with_its_report
	after insert on report.report_fact referencing new table as added
	for each statement
	execute function report.report_once_frozen_never_changes();
create or replace trigger key_never_changes
	before update or delete on report.signing_key for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger ledger_seal_never_changes
	before update or delete on report.ledger_seal for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger ledger_block_never_changes
	before update or delete on report.ledger_block for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger counted_never_changes
	before update or delete on report.counted for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger seal_of_a_judge_never_changes
	before update or delete on report.judge_seal for each row
	execute function ledger.fact_is_never_deleted();
do $$
declare
	t	text;
begin
	foreach t in array array['report', 'score', 'report_fact', 'judge_seal',
	    'signing_key', 'ledger_seal', 'ledger_block', 'counted'] loop
		execute format('create or replace trigger
		    report_is_never_truncated before truncate on report.%I
		    for each statement
		    execute function ledger.fact_is_never_deleted()', t);
	end loop;
end
$$;
