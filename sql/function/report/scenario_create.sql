-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'scenario_create', 'key-1', …,
--     '{"path": {"id": "3"}, "body": {"name": "提高试点分值", "note": "",
--       "what_if": {"points": {"pilots": "12"}}},
--       "kept": {"engine": 1, "rules": null, "standings": {…}}}');	-- 201
-- Keeps what was tried on a report, and what came out, for the caller's unit and
-- role.  kept is the server's: what its engine made of it, and the digest of the
-- rule set that it read.
create or replace function report.scenario_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	k	jsonb := args -> 'kept';
	r	report.report := report.report_of(a, args);
	other	report.rule_set;
	x	report.scenario;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');	-- machines and keepers only read
	end if;
	perform pg_advisory_xact_lock(hashtextextended('scenario '
	    || a.unit || ' ' || a.role, 0));
	if b -> 'what_if' ->> 'rule_set' is not null then
		other := report.rule_set_of(b -> 'what_if' ->> 'rule_set', a);
	end if;
	if other.digest is distinct from k ->> 'rules' then
		perform ops.refuse('conflict', '{"detail":
		    "这套指标体系刚刚被修改，请重新试算后再保存"}');
	elsif (select count(*) from report.scenario s where s.unit = a.unit
	    and s.role = a.role) >= report.scenario_most() then
		perform ops.refuse('scenario_full');
	end if;
	insert into report.scenario (unit, role, report, name, note, change,
	    rule_set, rules, rules_digest, engine, standings, made_by, made_at,
	    changed_by, changed_at)
	values (a.unit, a.role, r.report, btrim(b ->> 'name'),
	    btrim(coalesce(b ->> 'note', '')), b -> 'what_if', other.id,
	    other.body, other.digest, (k ->> 'engine')::int, k -> 'standings',
	    a.account, ops.now(), a.account, ops.now())
	returning * into x;
	perform ops.audit_note(jsonb_build_object('report', r.report));
	return ops.done(201, report.scenario_json(x), 'r' || x.revision,
	    '/api/v1/scenarios/' || x.scenario);
end
$$;
alter function report.scenario_create(org.actor, jsonb) owner to rr_owner;
revoke all on function report.scenario_create(org.actor, jsonb) from public;
grant execute on function report.scenario_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('scenario_create', 'report.scenario_create')
on conflict (route) do update set door = excluded.door;
