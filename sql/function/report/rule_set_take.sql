-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_take(a, args);	-- the draft, locked, as it was seen
create or replace function report.rule_set_take(a org.actor, args jsonb)
returns report.rule_set
language plpgsql volatile
as $$
declare
	s	report.rule_set;
begin
	select * into s from report.rule_set x
	where x.id = args -> 'path' ->> 'rule_set' for update;
	if not found then
		perform ops.refuse('not_found');
	elsif s.state = 'published' then
		perform ops.refuse('rule_set_once_published_never_changes');
	elsif args ->> 'if_match' is null then
		perform ops.refuse('if_match_required');
	elsif s.revision <> (args ->> 'if_match')::int then
		perform ops.refuse('revision_stale', jsonb_build_object(
		    'revision', s.revision, 'changed_at', s.changed_at,
		    'changed_by', filing.account_brief(s.changed_by)));
	end if;
	return s;
end
$$;
alter function report.rule_set_take(org.actor, jsonb) owner to rr_owner;
revoke all on function report.rule_set_take(org.actor, jsonb) from public;
grant execute on function report.rule_set_take(org.actor, jsonb) to rr_writer;
