-- SPDX-License-Identifier: Apache-2.0
-- Triggers: a signed version, an event and an attachment of a signed version
-- are never changed, whoever writes.
create or replace function filing.what_is_signed_never_changes()
returns trigger
language plpgsql
as $$
declare
	may	text[] := '{state,until_version,removed_by}';
begin
	if tg_table_name = 'version' and tg_op = 'UPDATE' then
		if old.frozen_at is null then
			return new;
		end if;
	elsif tg_table_name = 'attachment' and tg_op = 'UPDATE' then
		if old.state = 'attached' and new.state = 'removed'
		    and to_jsonb(new) - may = to_jsonb(old) - may
		    and new.until_version >= old.from_version
		    and not exists (select from filing.version v
		        where v.entry = old.entry and v.frozen_at is not null
		        and v.version >= new.until_version) then
			return new;
		end if;
	end if;
	raise exception 'filing.% is written once', tg_table_name
	    using errcode = '55000';
end
$$;
alter function filing.what_is_signed_never_changes() owner to rr_owner;
revoke all on function filing.what_is_signed_never_changes() from public;
create or replace trigger a_signed_version_never_changes
	before update or delete on filing.version for each row
	execute function filing.what_is_signed_never_changes();
create or replace trigger an_event_never_changes
	before update or delete on filing.event for each row
	execute function filing.what_is_signed_never_changes();
create or replace trigger an_attachment_never_changes
	before update or delete on filing.attachment for each row
	execute function filing.what_is_signed_never_changes();
