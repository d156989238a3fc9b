-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'rule_set_edit', null, '9f86…', '4b2a…',
--     '{"path": {"rule_set": "2024-01-01"}, "if_match": 1,
--       "text": "{\"format\": 1, …}", "flaws": []}');	-- 200, the draft
-- text: the whole body as the server's engine has read it; flaws: what it has
-- found, so that what is kept can be scored.
create or replace function report.rule_set_edit(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := (args ->> 'text')::jsonb;
	s	report.rule_set;
begin
	perform report.rule_set_drawer(a);
	s := report.rule_set_take(a, args);
	perform report.rule_set_hold(s, b, args -> 'flaws');
	update report.rule_set x set body = args ->> 'text',
	    label = b ->> 'label',
	    digest = encode(sha256(convert_to(args ->> 'text', 'UTF8')), 'hex'),
	    revision = x.revision + 1, changed_by = a.account,
	    changed_at = ops.now()
	where x.id = s.id returning * into s;
	return ops.done(200, report.rule_set_whole(s, a), 'r' || s.revision);
end
$$;
alter function report.rule_set_edit(org.actor, jsonb) owner to rr_owner;
revoke all on function report.rule_set_edit(org.actor, jsonb) from public;
grant execute on function report.rule_set_edit(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed) values
	('rule_set_edit', 'report.rule_set_edit', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
