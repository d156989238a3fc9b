-- SPDX-License-Identifier: Apache-2.0
-- select ops.notices_of(a, 20);	-- the latest, for the desk
-- What the person, in the active role, is told; `read` up to the mark set by
-- ops.notice_read, or opened by itself.
create or replace function ops.notices_of(a org.actor, count int)
returns json
language plpgsql stable
as $$
declare
	seen	bigint := coalesce((select s.up_to from ops.notice_seen s
		    where s.grant_id = a.grant_id), 0);
begin
	return coalesce((select json_agg(ops.notice_json(n, seen, a))
	from ops.notices_told(a, null, null, null, count) n), '[]');
end
$$;
alter function ops.notices_of(org.actor, int) owner to rr_owner;
revoke all on function ops.notices_of(org.actor, int) from public;
grant execute on function ops.notices_of(org.actor, int) to rr_writer;
