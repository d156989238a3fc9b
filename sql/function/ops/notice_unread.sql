-- SPDX-License-Identifier: Apache-2.0
-- select ops.notice_unread(a);	-- 7; counts to 100 and no further
create or replace function ops.notice_unread(a org.actor)
returns bigint
language plpgsql stable
as $$
begin
	return (select count(*) from ops.notices_told(a, null, coalesce((
	    select s.up_to from ops.notice_seen s
	    where s.grant_id = a.grant_id), 0), null, 100) t);
end
$$;
alter function ops.notice_unread(org.actor) owner to rr_owner;
revoke all on function ops.notice_unread(org.actor) from public;
grant execute on function ops.notice_unread(org.actor) to rr_writer;
