-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'rule_set_edit', null, '9f86…', '4b2a…',
--     '{"path": {"rule_set": "2024-01-01"}, "if_match": 1,
--       "text": "{\"format\": 1, …}"}');	-- 200, the draft
-- text: the whole body as the server's engine has read it, so that what is kept
-- can be scored.
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
	if b ->> 'id' is distinct from s.id then
		perform ops.refuse_field('/body/id', 'rule_set_id_fixed',
		    '编号不能更改');
	elsif b ->> 'report_kind' is distinct from s.report_kind then
		perform ops.refuse_field('/body/report_kind',
		    'rule_set_kind_fixed', '报表类别不能更改');
	end if;
	perform report.rule_set_hold(s.report_kind, b);
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
