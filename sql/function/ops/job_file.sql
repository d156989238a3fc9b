-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_file(a, '{"path": {"id": "17"}}');
--	-- {"sha256", "name", "media_type", "size", "expires_at"}
-- Where the bytes lie that a job has made, for whoever asked for them while the
-- grant in which he asked holds.  A write door: every download is on the trail.
create or replace function ops.job_file(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	j	ops.job;
	f	jsonb;
begin
	select * into j from ops.job t
	where t.id = (job_file.args -> 'path' ->> 'id')::bigint;
	f := j.result -> 'file';
	if f is null or j.created_by is distinct from a.account
	    or not exists (select from org.grant_ g
	    where g.grant_id = j.grant_id and org.grant_works(g)) then
		perform ops.refuse('not_found');
	elsif (f ->> 'expires_at')::timestamptz < clock_timestamp() then
		perform ops.refuse('file_expired');
	end if;
	perform ops.audit_note(jsonb_build_object('name', f -> 'name',
	    'sha256', f -> 'sha256', 'rows', j.result -> 'rows'));
	return ops.done(200, f::json);
end
$$;
alter function ops.job_file(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.job_file(org.actor, jsonb) from public;
grant execute on function ops.job_file(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('job_file', 'ops.job_file', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
