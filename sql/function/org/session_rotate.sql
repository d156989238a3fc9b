-- SPDX-License-Identifier: Apache-2.0
-- select org.session_rotate(s, '{"next_hash": "60f3…"}') into ans;
-- The current token becomes a used one; a session whose role was ended, or whose
-- unit is no more, goes on in another role of the person, if there is one.
create or replace function org.session_rotate(s org.session, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	g	org.grant_;
	gone	jsonb;
begin
	if s.ended_at is not null or s.expires_at <= clock_timestamp() then
		return ops.refused('refresh_invalid');
	end if;
	select t.* into g from org.grant_ t
	where t.grant_id = s.grant_id and org.grant_works(t);
	if not found then
		g := org.grant_last(s.account);
	end if;
	if g.grant_id is null or exists (select from org.account c
	    where c.account = s.account and c.disabled_at is not null) then
		perform org.session_close(s.account, s.session, 'no right');
		if g.grant_id is null then
			gone := org.unit_ended_words(s.account);
		end if;
		return case when gone is null then ops.refused('refresh_invalid')
		    else ops.refused('unit_ended', gone) end;
	end if;
	insert into org.refresh_used (refresh_hash, session)
	values (s.refresh_hash, s.session);
	update org.session t set refresh_hash = args ->> 'next_hash',
	    grant_id = g.grant_id, expires_at = org.session_until(s.created_at)
	where t.session = s.session;
	return ops.done(200, org.session_json(s.session, false));
end
$$;
alter function org.session_rotate(org.session, jsonb) owner to rr_owner;
revoke all on function org.session_rotate(org.session, jsonb) from public;
grant execute on function org.session_rotate(org.session, jsonb) to rr_writer;
