-- SPDX-License-Identifier: Apache-2.0
-- Trigger of report.appeal: what was said stays; it is answered or
-- withdrawn once.
create or replace function report.appeal_never_changes()
returns trigger
language plpgsql
as $$
declare
	answer	text[] := '{state,answer,decided_by,decided_at,withdrawn_by,
		    withdrawn_at}';
begin
	if tg_op = 'UPDATE' and old.state = 'open'
	    and to_jsonb(old) - answer = to_jsonb(new) - answer then
		return new;
	end if;
	raise exception 'an appeal never changes' using errcode = 'RF002',
	    table = tg_table_name, constraint = 'appeal_never_changes';
end
$$;
alter function report.appeal_never_changes() owner to rr_owner;
revoke all on function report.appeal_never_changes() from public;

create or replace trigger appeal_never_changes
	before update or delete on report.appeal for each row
	execute function report.appeal_never_changes();
