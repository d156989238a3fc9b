-- SPDX-License-Identifier: Apache-2.0
-- select * from org.grant_create(a, '{"body": {"account": 7,
--     "unit": "U500103", "role": "clerk", "modules": null}}');
-- By the security administrator, and never to oneself; from a day on (from), to
-- a last one (until).
create or replace function org.grant_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	b	jsonb := coalesce(args -> 'body', '{}');
	g	org.grant_;
begin
	perform org.duty_of(a, 'security_admin');
	perform org.grant_check(b);
	if (b ->> 'account')::bigint = a.account then
		perform ops.refuse('forbidden',
		    '{"detail": "不能给自己授权"}');
	end if;
	insert into org.grant_ (account, unit, role, modules, admin_of,
	    division, granted_by, begins_on, ends_on)
	values ((b ->> 'account')::bigint, b ->> 'unit',
	    (b ->> 'role')::org.role, org.texts(b -> 'modules'),
	    coalesce(org.texts(b -> 'admin_of'), '{}'), b ->> 'division',
	    a.account, (b ->> 'from')::date, (b ->> 'until')::date + 1)
	returning * into g;
	perform org.tell(jsonb_build_object('account', g.account));
	perform ops.audit_note(to_jsonb(g) - '{granted_at,ended_at}'::text[]);
	return ops.done(201, org.grant_json(g), null,
	    '/api/v1/admin/grants/' || g.grant_id);
end
$$;
alter function org.grant_create(org.actor, jsonb) owner to rr_owner;
revoke all on function org.grant_create(org.actor, jsonb) from public;
grant execute on function org.grant_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('grant_create', 'org.grant_create', true, false, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
