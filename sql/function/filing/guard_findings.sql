-- SPDX-License-Identifier: Apache-2.0
-- Guard: what the form asks of this stage's reviewer is in findings (X31).
create or replace function filing.guard_findings(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql stable
as $$
declare
	v	filing.version;
	given	jsonb := coalesce(nullif(args -> 'body' -> 'findings', 'null'),
		    '{}');
	flaws	filing.flaw[];
begin
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	if jsonb_typeof(given) <> 'object' then
		perform ops.refuse('finding_required');
	end if;
	flaws := array(select f from filing.body_flaws(e,
	    flow.form_of(e.module, v.form_hash) -> 'fields', given, '{}',
	    coalesce(v.body -> 'classified' = 'true', false), e.stage,
	    '/findings') f);
	if cardinality(flaws) > 0 then
		perform ops.refuse('finding_required', jsonb_build_object(
		    'errors', to_jsonb(flaws), 'detail', flaws[1].detail));
	end if;
end
$$;
alter function filing.guard_findings(filing.entry, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.guard_findings(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_findings(filing.entry, org.actor, jsonb)
	to rr_writer;
