-- SPDX-License-Identifier: Apache-2.0
-- select * from org.role_switch(a, '{"body": {"grant": 12}}');
-- One active role at a time; the server makes a new token from the answer.
create or replace function org.role_switch(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	g	bigint;
	works	boolean;
begin
	select t.grant_id, org.grant_works(t) into g, works from org.grant_ t
	where t.grant_id = (args -> 'body' ->> 'grant')::bigint
	and t.account = a.account and org.grant_runs(t);
	if not found or a.session is null then
		perform ops.refuse('not_found', '{"detail": "没有这项任职授权"}');
	elsif not works then
		perform ops.refuse('unit_ended', org.unit_ended_words(a.account));
	end if;
	update org.session s set grant_id = g where s.session = a.session;
	perform org.tell(jsonb_build_object('session', a.session));
	perform ops.audit_note(jsonb_build_object('grant', g));
	return ops.done(200, org.session_json(a.session, false));
end
$$;
alter function org.role_switch(org.actor, jsonb) owner to rr_owner;
revoke all on function org.role_switch(org.actor, jsonb) from public;
grant execute on function org.role_switch(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('me_role', 'org.role_switch', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
