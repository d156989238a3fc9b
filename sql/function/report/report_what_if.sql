-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_what_if('6f1c….12',
--     '{"path": {"id": "3"}, "body": {"rule_set": "2024"}}');
-- What the engine needs to try something out on a report: its rule set and its
-- frozen figures, without the lists of facts; other: a rule set to try instead,
-- a draft for the office alone, with its digest for who keeps the outcome.  The
-- server answers with the scores; nothing is stored.
create or replace function report.report_what_if(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	d	json := report.engine_part(r.document::json);
	id	text := args -> 'body' ->> 'rule_set';
	other	report.rule_set;
begin
	if id is not null then
		other := report.rule_set_of(id, a);
		if other.report_kind <> r.kind then
			perform report.refuse_field('/rule_set',
			    'rule_set_unknown', '这套指标体系不属于这类报表');
		end if;
	end if;
	return ops.done(200, json_build_object('rule_set', d -> 'rule_set',
	    'other', other.body::json, 'digest', other.digest,
	    'units', d -> 'units', 'inputs', d -> 'inputs'));
end
$$;
alter function report.report_what_if(text, jsonb) owner to rr_reader;
revoke all on function report.report_what_if(text, jsonb) from public;
grant execute on function report.report_what_if(text, jsonb) to rr_api;
