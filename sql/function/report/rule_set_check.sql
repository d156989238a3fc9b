-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_check('6f1c….12', '{"path":
--     {"rule_set": "2024-01-01"}, "text": "{…}", "flaws": [], "indices": []}');
-- A body as it stands in the editor, without keeping it: all that storing it would
-- refuse, what the engine has found (flaws) first; what each index can reach; and
-- notes, what is allowed and may surprise, of what can be read.  Whoever may
-- publish it is told the same.
create or replace function report.rule_set_check(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	s	report.rule_set;
	b	jsonb := (args ->> 'text')::jsonb;
	notes	json;
begin
	perform report.rule_set_publisher(a);
	s := report.rule_set_of(args -> 'path' ->> 'rule_set', a);
	select json_agg(n) into notes from report.rule_set_notes(s.report_kind,
	    report.rule_set_sound(b, args -> 'flaws')) n;
	return ops.done(200, json_build_object(
	    'flaws', report.rule_set_judged(s, b, args -> 'flaws'),
	    'notes', coalesce(notes, '[]'), 'indices', args -> 'indices'));
end
$$;
alter function report.rule_set_check(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_check(text, jsonb) from public;
grant execute on function report.rule_set_check(text, jsonb) to rr_api;
