-- SPDX-License-Identifier: Apache-2.0
-- select ops.audit_again(a, 'attachment_get', 'entry/17', now() - interval '10 min');
-- Is the running act the repeat of one that the same account, in the same grant, has
-- on the trail since then, with the same details?  Plan: audit_of_object, of the
-- months since then.
create or replace function ops.audit_again(a org.actor, p_route text,
    p_object text, p_since timestamptz)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from ops.audit r where r.object = p_object
	    and r.recorded_at > p_since and r.route = p_route
	    and r.account = a.account and r.grant_id is not distinct from
	    a.grant_id and r.code is null and r.detail is not distinct from
	    nullif(current_setting('rr.audit', true), '')::jsonb);
end
$$;
alter function ops.audit_again(org.actor, text, text, timestamptz)
	owner to rr_owner;
revoke all on function ops.audit_again(org.actor, text, text, timestamptz)
	from public;
grant execute on function ops.audit_again(org.actor, text, text, timestamptz)
	to rr_writer;
