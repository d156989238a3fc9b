-- SPDX-License-Identifier: Apache-2.0
-- e := filing.take(17, 4, a);	-- the row, locked, at the revision you saw
-- not_found also for what the caller may not see.
create or replace function filing.take(p_entry bigint, p_revision int,
    a org.actor)
returns filing.entry
language plpgsql volatile
as $$
declare
	e	filing.entry;
begin
	select * into e from filing.entry t where t.entry = p_entry for update;
	if not found or not filing.may_see(e, a) then
		perform ops.refuse('not_found');
	elsif p_revision is null then
		perform ops.refuse('if_match_required');
	elsif e.revision <> p_revision then
		perform ops.refuse('revision_stale', jsonb_build_object(
		    'revision', e.revision, 'changed_at', e.updated_at,
		    'changed_by', filing.account_brief(e.changed_by)));
	end if;
	return e;
end
$$;
alter function filing.take(bigint, int, org.actor) owner to rr_owner;
revoke all on function filing.take(bigint, int, org.actor) from public;
grant execute on function filing.take(bigint, int, org.actor) to rr_writer;
