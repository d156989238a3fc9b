-- SPDX-License-Identifier: Apache-2.0
-- Trigger: an obligation that was late stays late, whoever writes; what was
-- asked, decided, waived, chased or reminded is written once.  What is owed again
-- after it was waived begins anew, unless a later report alone had settled it, which
-- is no more: that stands as it did.  A day that is moved when it was over already
-- makes nobody punctual.
create or replace function filing.late_is_kept_for_ever()
returns trigger
language plpgsql
as $$
begin
	if tg_table_name = 'obligation' then
		if old.state = 'waived' and new.state = 'open'
		    and old.overtaken_by is null then
			new.due_original := null;
			new.filed_on := null;
		end if;
		if new.state <> 'waived' then
			new.overtaken_by := null;
		end if;
		if new.due <> old.due and filing.overdue(old) then
			new.late := true;
		end if;
		if not old.late or new.late then
			return new;
		end if;
		raise exception 'an obligation that was late stays late'
		    using errcode = '55000';
	end if;
	raise exception 'filing.% is written once', tg_table_name
	    using errcode = '55000';
end
$$;
alter function filing.late_is_kept_for_ever() owner to rr_owner;
revoke all on function filing.late_is_kept_for_ever() from public;
create or replace trigger late_is_kept_for_ever
	before update on filing.obligation for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger an_extension_never_changes
	before update or delete on filing.extension for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_decision_never_changes
	before update or delete on filing.extension_decision for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_waiver_never_changes
	before update or delete on filing.waiver for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_chase_never_changes
	before update or delete on filing.chase for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_reminder_never_changes
	before update or delete on filing.reminder for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_reminder_of_a_desk_never_changes
	before update or delete on filing.desk_reminder for each row
	execute function filing.late_is_kept_for_ever();
create or replace trigger a_move_never_changes
	before update or delete on filing.obligation_move for each row
	execute function filing.late_is_kept_for_ever();
