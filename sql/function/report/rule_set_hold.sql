-- SPDX-License-Identifier: Apache-2.0
-- perform report.rule_set_hold('district', body);
-- Refuses a body with flaws, all of them at once.
create or replace function report.rule_set_hold(p_kind text, p_body jsonb)
returns void
language plpgsql stable
as $$
declare
	flaws	jsonb;
begin
	select jsonb_agg(to_jsonb(f)) into flaws
	from report.rule_set_flaws(p_kind, p_body) f;
	if flaws is not null then
		perform ops.refuse('fields_invalid',
		    jsonb_build_object('errors', flaws));
	end if;
end
$$;
alter function report.rule_set_hold(text, jsonb) owner to rr_owner;
revoke all on function report.rule_set_hold(text, jsonb) from public;
grant execute on function report.rule_set_hold(text, jsonb) to rr_writer;
