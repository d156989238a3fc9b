-- SPDX-License-Identifier: Apache-2.0
-- perform report.rule_set_hold(s, body, '[]');
-- Refuses a body with flaws, all of them at once; the last is what the engine has
-- found.
create or replace function report.rule_set_hold(s report.rule_set, p_body jsonb,
    p_found jsonb)
returns void
language plpgsql stable
as $$
declare
	flaws	jsonb := report.rule_set_judged(s, p_body, p_found);
begin
	if flaws <> '[]' then
		perform ops.refuse('fields_invalid',
		    jsonb_build_object('errors', flaws));
	end if;
end
$$;
alter function report.rule_set_hold(report.rule_set, jsonb, jsonb)
	owner to rr_owner;
revoke all on function report.rule_set_hold(report.rule_set, jsonb, jsonb)
	from public;
grant execute on function report.rule_set_hold(report.rule_set, jsonb, jsonb)
	to rr_writer;
