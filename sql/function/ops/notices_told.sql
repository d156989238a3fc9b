-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.notices_told(a, null, 41, 'digest', 51);
-- What the person, in the active role, was told, newest first: below a notice,
-- above another and not opened by itself (null: read or not), of one kind.
-- Plan: notice_of_role (with a kind notice_of_kind) backwards, once for the role and
-- once for what is for all roles, and notice_of_person.  It is the same whoever asks,
-- and kept: to plan it for all months anew takes longer than to read the page.
create or replace function ops.notices_told(a org.actor, p_below bigint,
    p_above bigint, p_kind text, p_most int)
returns setof ops.notice
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
declare
	below	bigint := coalesce(p_below, 9223372036854775807);
	above	bigint := coalesce(p_above, 0);
begin
	if p_kind is null then
		return query select t.* from (
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account is null and x.role = a.role
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)
		    union all
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account is null and x.role is null
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)
		    union all
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account = a.account
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)) t
		order by t.notice desc limit p_most;
	else
		return query select t.* from (
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account is null and x.role = a.role
		    and x.kind = p_kind
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)
		    union all
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account is null and x.role is null
		    and x.kind = p_kind
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)
		    union all
		    (select x.* from ops.notice x where x.unit = a.unit
		    and x.account = a.account
		    and x.kind = p_kind
		    and x.notice < below and x.notice > above
		    and ops.notice_for(x, a, p_above)
		    order by x.notice desc limit p_most)) t
		order by t.notice desc limit p_most;
	end if;
end
$$;
alter function ops.notices_told(org.actor, bigint, bigint, text, int)
	owner to rr_owner;
revoke all on function ops.notices_told(org.actor, bigint, bigint, text, int)
	from public;
grant execute on function ops.notices_told(org.actor, bigint, bigint, text, int)
	to rr_writer;
