-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.notice_read(a, '{"body": {"up_to": 41}}');
-- Everything up to this notice is read, or this one alone ("notice"), by this
-- person in this role; the mark never goes back.
create or replace function ops.notice_read(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	b	jsonb := jsonb_strip_nulls(args -> 'body');
	mark	bigint := (b ->> 'up_to')::bigint;
begin
	if (b ? 'up_to') = (b ? 'notice') then
		perform ops.refuse_at('invalid_body', '/up_to', 'invalid_value',
		    'up_to 和 notice 应恰好给出一个');
	elsif mark is null then
		insert into ops.notice_opened (grant_id, notice)
		select a.grant_id, n.notice from ops.notice n
		where n.unit = a.unit and n.notice = (b ->> 'notice')::bigint
		on conflict do nothing;
		return ops.done(204);
	end if;
	insert into ops.notice_seen as s (grant_id, up_to)
	values (a.grant_id, mark)
	on conflict (grant_id) do update
	set up_to = greatest(s.up_to, excluded.up_to);
	delete from ops.notice_opened p
	where p.grant_id = a.grant_id and p.notice <= mark;
	return ops.done(204);
end
$$;
alter function ops.notice_read(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.notice_read(org.actor, jsonb) from public;
grant execute on function ops.notice_read(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('notice_read', 'ops.notice_read', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
