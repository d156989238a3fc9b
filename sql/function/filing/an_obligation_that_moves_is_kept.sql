-- SPDX-License-Identifier: Apache-2.0
-- Trigger: whoever moves the day of an obligation, takes it back or lets it be
-- owed again leaves that in its history; an extension and 免报 have rows of their
-- own there.
create or replace function filing.an_obligation_that_moves_is_kept()
returns trigger
language plpgsql
as $$
declare
	what	text;
begin
	what := case
	when old.state = 'waived' and new.state = 'open' then 'owed_again'
	when new.state = 'waived' and old.state <> 'waived' then 'taken_back'
	when new.due <> old.due and new.due_original is null then 'moved' end;
	if what is not null and not (what = 'taken_back' and exists (
	    select from filing.waiver w where w.obligation = new.obligation
	    and w.at >= coalesce((select max(m.at) from filing.obligation_move m
	        where m.obligation = new.obligation), '-infinity'))) then
		insert into filing.obligation_move (obligation, kind, due,
		    due_was, at)
		values (new.obligation, what, new.due,
		    coalesce(old.due_original, old.due), ops.now());
	end if;
	return null;
end
$$;
alter function filing.an_obligation_that_moves_is_kept() owner to rr_owner;
revoke all on function filing.an_obligation_that_moves_is_kept() from public;
create or replace trigger an_obligation_that_moves_is_kept
	after update of state, due on filing.obligation for each row
	execute function filing.an_obligation_that_moves_is_kept();
